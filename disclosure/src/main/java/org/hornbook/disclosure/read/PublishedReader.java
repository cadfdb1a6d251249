package org.hornbook.disclosure.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hornbook.disclosure.table.Dimension;
import org.hornbook.disclosure.table.Hierarchy;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.PublishedTable;
import org.hornbook.disclosure.table.Status;

/**
 * Reads published tables: the dimensions, {@code value} (empty where withheld) and {@code status}. A cell without a row
 * is not published.
 */
public final class PublishedReader {
    private final CsvFile csv;
    private final List<Integer> columns = new ArrayList<>();
    private final Layout layout;

    private PublishedReader(CsvFile csv, List<Dimension> dimensions) {
        this.csv = csv;
        dimensions.forEach(dimension -> columns.add(csv.column(dimension.column())));
        this.layout = new Layout(dimensions);
    }

    /**
     * Reads the table that a specification describes.
     *
     * @throws BadInput if it does not fit
     */
    public static PublishedTable read(Path file, TableSpec spec) {
        CsvFile csv = CsvFile.read(file);
        List<Dimension> dimensions = new ArrayList<>();
        for (TableSpec.Column column : spec.dimensions()) {
            int at = csv.column(column.name());
            dimensions.add(new Dimension(column.name(), column.hierarchy().orElseGet(() -> fromData(csv, at))));
        }
        return new PublishedReader(csv, dimensions).table();
    }

    /**
     * Reads the earlier publications that a specification names. A column that the main table shares has its
     * hierarchy; another one has a total and the categories of the file, unless the specification says otherwise.
     *
     * @param main the layout of the table that the specification describes
     * @throws BadInput if a file does not fit
     */
    public static List<PublishedTable> readLinked(TableSpec spec, Layout main) {
        List<PublishedTable> read = new ArrayList<>();
        for (TableSpec.Linked linked : spec.linked()) {
            CsvFile csv = CsvFile.read(linked.file());
            List<Dimension> dimensions = new ArrayList<>();
            for (String column : csv.header()) {
                if (!column.equals("value") && !column.equals("status") && !column.equals("n")) {
                    dimensions.add(new Dimension(column, hierarchy(csv, column, linked, main)));
                }
            }
            if (dimensions.isEmpty()) {
                throw BadInput.at(csv.name(), 1, "no column is a dimension");
            }
            read.add(new PublishedReader(csv, dimensions).table());
        }
        return read;
    }

    private static Hierarchy hierarchy(CsvFile csv, String column, TableSpec.Linked linked, Layout main) {
        Optional<Hierarchy> own = linked.dimensions().stream()
                .filter(given -> given.name().equals(column))
                .findFirst()
                .flatMap(TableSpec.Column::hierarchy);
        return own.or(() -> main.dimensions().stream()
                        .filter(dimension -> dimension.column().equals(column))
                        .map(Dimension::hierarchy)
                        .findFirst())
                .orElseGet(() -> fromData(csv, csv.column(column)));
    }

    private static Hierarchy fromData(CsvFile csv, int column) {
        Set<String> found = new LinkedHashSet<>();
        csv.rows().forEach(row -> found.add(row.fields().get(column)));
        found.remove(TableReader.TOTAL);
        return Hierarchy.flat(TableReader.TOTAL, List.copyOf(found));
    }

    private PublishedTable table() {
        int valueAt = csv.header().indexOf("value") >= 0 ? csv.column("value") : csv.column("n");
        int statusAt = csv.header().indexOf("status");
        double[] values = new double[layout.size()];
        Arrays.fill(values, Double.NaN);
        List<Status> statuses = new ArrayList<>(Collections.nCopies(layout.size(), Status.COMPLEMENTARY));
        long[] lines = new long[layout.size()];
        for (CsvFile.Row row : csv.rows()) {
            int cell = cell(row);
            if (lines[cell] > 0) {
                throw BadInput.at(
                        csv.name(),
                        row.line(),
                        "the cell " + layout.name(cell) + " was given on line " + lines[cell]
                                + " already; keep one row a cell");
            }
            lines[cell] = row.line();
            boolean empty = row.fields().get(valueAt).isEmpty();
            Status status = statusAt < 0 ? (empty ? Status.PRIMARY : Status.PUBLISHED) : status(row, statusAt);
            if (empty == (status == Status.PUBLISHED)) {
                throw csv.at(
                        row,
                        valueAt,
                        empty
                                ? "the cell is published but has no value; give the value or another status"
                                : "the cell is withheld but has a value; empty it, or it is published");
            }
            statuses.set(cell, status);
            values[cell] = empty ? Double.NaN : csv.number(row, valueAt);
        }
        return new PublishedTable(csv.name(), layout, values, statuses);
    }

    private Status status(CsvFile.Row row, int column) {
        String word = row.fields().get(column);
        List<String> known = Arrays.stream(Status.values()).map(Status::word).toList();
        return Status.of(word)
                .orElseThrow(() -> csv.at(
                        row,
                        column,
                        "unknown status '" + word + "'" + Spelling.suggestion(word, known) + "; it must be one of "
                                + String.join(", ", known)));
    }

    private int cell(CsvFile.Row row) {
        int[] codes = new int[columns.size()];
        for (int d = 0; d < codes.length; d++) {
            String category = row.fields().get(columns.get(d));
            Optional<Integer> code = layout.hierarchy(d).find(category);
            if (code.isEmpty()) {
                throw csv.at(
                        row,
                        columns.get(d),
                        "unknown category '" + category + "'"
                                + Spelling.suggestion(
                                        category, layout.hierarchy(d).categories())
                                + "; add it to the hierarchy, or give this publication a hierarchy of its own in linkedTo");
            }
            codes[d] = code.get();
        }
        return layout.cell(codes);
    }
}
