package org.hornbook.disclosure.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hornbook.disclosure.table.Contribution;
import org.hornbook.disclosure.table.Dimension;
import org.hornbook.disclosure.table.Hierarchy;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.Table;

/** Reads a table's innermost cells from CSV, and refuses what does not fit the specification. */
public final class TableReader {
    static final String TOTAL = "Total";
    private final TableSpec spec;
    private final CsvFile csv;
    private final List<Integer> columns = new ArrayList<>();
    private final Layout layout;
    private final int value;

    private TableReader(Path file, TableSpec spec) {
        this.spec = spec;
        this.csv = CsvFile.read(file);
        spec.dimensions().forEach(column -> columns.add(csv.column(column.name())));
        this.value = csv.column(spec.measure().column());
        this.layout = layout();
    }

    /**
     * Reads a file.
     *
     * @throws BadInput if it does not fit
     */
    public static Table read(Path file, TableSpec spec) {
        TableReader reader = new TableReader(file, spec);
        return switch (spec.measure().kind()) {
            case FREQUENCY -> reader.counts();
            case MAGNITUDE -> reader.contributions();
        };
    }

    private Layout layout() {
        List<Dimension> dimensions = new ArrayList<>();
        for (int d = 0; d < columns.size(); d++) {
            TableSpec.Column column = spec.dimensions().get(d);
            int at = columns.get(d);
            dimensions.add(new Dimension(column.name(), column.hierarchy().orElseGet(() -> fromData(at))));
        }
        try {
            return new Layout(dimensions);
        } catch (IllegalArgumentException bad) {
            throw new BadInput(spec.file() + ": " + bad.getMessage());
        }
    }

    private Hierarchy fromData(int column) {
        Set<String> found = new LinkedHashSet<>();
        csv.rows().forEach(row -> found.add(row.fields().get(column)));
        found.remove(TOTAL);
        found.remove("");
        return Hierarchy.flat(TOTAL, List.copyOf(found));
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
                                + "; correct it or add it to the hierarchy in " + spec.file());
            }
            codes[d] = code.get();
        }
        return layout.cell(codes);
    }

    private Table counts() {
        long[] counts = new long[layout.size()];
        Map<Integer, CsvFile.Row> rows = new HashMap<>();
        for (CsvFile.Row row : csv.rows()) {
            int cell = cell(row);
            CsvFile.Row earlier = rows.put(cell, row);
            if (earlier != null) {
                throw BadInput.at(
                        csv.name(),
                        row.line(),
                        "the cell " + layout.name(cell) + " was given on line " + earlier.line()
                                + " already; keep one row a cell");
            }
            counts[cell] = count(row);
        }
        if (!spec.missingAreZero()) {
            refuseMissing(rows);
        }
        Table table = Table.ofCounts(layout, counts);
        rows.forEach((cell, row) -> checkTotal(table, cell, (double) counts[cell], row));
        return table;
    }

    private long count(CsvFile.Row row) {
        double number = csv.number(row, value);
        if (number < 0) {
            throw csv.at(row, value, "the count " + row.fields().get(value) + " is negative; counts are 0 or more");
        }
        if (number != Math.rint(number)) {
            throw csv.at(row, value, "the count " + row.fields().get(value) + " is not a whole number");
        }
        return (long) number;
    }

    private void refuseMissing(Map<Integer, CsvFile.Row> rows) {
        int missing = 0;
        String first = "";
        for (int cell = layout.size() - 1; cell >= 0; cell--) {
            if (layout.innermost(cell) && !rows.containsKey(cell)) {
                missing++;
                first = layout.name(cell);
            }
        }
        if (missing > 0) {
            long last = csv.rows().isEmpty() ? 1 : csv.rows().getLast().line();
            throw BadInput.at(
                    csv.name(),
                    last,
                    missing + " innermost cells are missing, the first is " + first
                            + "; add a row with 0 for each, or \"missing\": \"zero\" to " + spec.file());
        }
    }

    private void checkTotal(Table table, int cell, double stated, CsvFile.Row row) {
        if (!layout.innermost(cell) && Math.abs(table.value(cell) - stated) > 1e-6 * Math.max(1, Math.abs(stated))) {
            throw csv.at(
                    row,
                    value,
                    "the total of " + layout.name(cell) + " is given as "
                            + row.fields().get(value) + " but its parts add up to " + number(table.value(cell))
                            + "; correct one of them or leave the row out");
        }
    }

    private static String number(double value) {
        return PublishedWriter.number(value);
    }

    private Table contributions() {
        Map<Integer, List<Contribution>> parts = new HashMap<>();
        Map<Integer, CsvFile.Row> totals = new HashMap<>();
        Optional<Integer> who = spec.measure().contributor().map(csv::column);
        int count = csv.header().indexOf("n");
        for (CsvFile.Row row : csv.rows()) {
            int cell = cell(row);
            double amount = csv.number(row, value);
            if (spec.bounds().lower().isPresent()
                    && amount < spec.bounds().lower().getAsDouble()) {
                throw csv.at(row, value, row.fields().get(value) + " is below the lower bound of the specification");
            }
            if (!layout.innermost(cell)) {
                totals.put(cell, row);
                continue;
            }
            int people = count < 0 || count == value ? 1 : people(row, count);
            String name = who.map(at -> row.fields().get(at)).orElse("line " + row.line());
            if (people == 1) {
                parts.computeIfAbsent(cell, any -> new ArrayList<>()).add(new Contribution(name, amount));
            }
        }
        Table table = Table.ofContributions(layout, parts);
        totals.forEach((cell, row) -> checkTotal(table, cell, csv.number(row, value), row));
        return table;
    }

    private int people(CsvFile.Row row, int column) {
        double people = csv.number(row, column);
        if (people == 1) {
            return 1;
        }
        if (people == 0 && csv.number(row, value) == 0) {
            return 0;
        }
        throw csv.at(
                row,
                column,
                "a row of a magnitude table stands for one contributor, so n is 1 (or 0 for an"
                        + " empty cell); write one row a contributor");
    }
}
