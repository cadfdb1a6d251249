package org.hornbook.discovery.profile;

import java.util.List;
import java.util.stream.IntStream;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.RowBatch;
import org.jspecify.annotations.Nullable;

/** Makes batches and datasets of plain lists. */
final class Rows {
    static final SketchKey KEY = SketchKey.of(new byte[16]);

    private Rows() {}

    static Dataset dataset(int columns) {
        return Dataset.ofFile(
                "test",
                Dataset.Kind.FILE,
                IntStream.rangeClosed(1, columns)
                        .mapToObj(i -> Column.text("c" + i, i))
                        .toList());
    }

    static RowBatch batch(long place, List<? extends List<@Nullable String>> rows, int columns) {
        var batch = new RowBatch(columns);
        batch.clear(place);
        for (List<@Nullable String> row : rows) {
            for (int i = 0; i < columns; i++) {
                String cell = row.get(i);
                if (cell == null) {
                    batch.setNull(i);
                } else {
                    batch.set(i, cell);
                }
            }
            batch.endRow();
        }
        return batch;
    }

    /** Counts a single column. */
    static DatasetAccumulator count(List<@Nullable String> cells) {
        var counts = new DatasetAccumulator(dataset(1), KEY);
        int place = 0;
        for (int from = 0; from < cells.size(); from += 1000) {
            List<List<@Nullable String>> rows = cells.subList(from, Math.min(cells.size(), from + 1000)).stream()
                    .map(cell -> java.util.Collections.<@Nullable String>singletonList(cell))
                    .toList();
            counts.add(batch(place++, rows, 1));
        }
        return counts;
    }

    static ColumnProfile profile(List<@Nullable String> cells) {
        return count(cells).profile(true).columns().getFirst();
    }
}
