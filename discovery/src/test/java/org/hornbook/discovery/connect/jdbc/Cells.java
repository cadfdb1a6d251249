package org.hornbook.discovery.connect.jdbc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Part;
import org.hornbook.discovery.connect.RowBatch;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.Source;
import org.jspecify.annotations.Nullable;

/** Reads datasets into lists. */
final class Cells {
    private Cells() {}

    static List<List<@Nullable String>> of(Source source, Dataset dataset, long maximumRows) {
        return of(source.read(dataset, maximumRows), dataset.columns().size());
    }

    static List<List<@Nullable String>> of(Part part, int columns) {
        return of(
                part.read(problem -> {
                    throw new AssertionError(problem);
                }),
                columns);
    }

    private static List<List<@Nullable String>> of(RowStream opened, int columns) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        var batch = new RowBatch(columns);
        try (RowStream stream = opened) {
            while (stream.next(batch)) {
                for (int row = 0; row < batch.rows(); row++) {
                    rows.add(row(batch, row));
                }
            }
        }
        return rows;
    }

    private static List<@Nullable String> row(RowBatch batch, int row) {
        List<@Nullable String> cells = new ArrayList<>();
        for (int column = 0; column < batch.columns(); column++) {
            int length = batch.lengths(column)[row];
            cells.add(
                    length < 0
                            ? null
                            : new String(batch.bytes(), batch.starts(column)[row], length, StandardCharsets.UTF_8));
        }
        return cells;
    }
}
