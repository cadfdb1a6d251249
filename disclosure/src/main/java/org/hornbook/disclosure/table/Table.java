package org.hornbook.disclosure.table;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A table with the true value of every cell. The values of totals are computed, so they always add up.
 *
 * <p>A frequency table's value is its count. A magnitude table's value is a sum over contributors, who are kept by
 * innermost cell.
 */
public final class Table {
    private final Layout layout;
    private final Kind kind;
    private final double[] values;
    private final Map<Integer, List<Contribution>> contributions;

    /** What a cell's value is. */
    public enum Kind {
        /** A number of people. */
        FREQUENCY,
        /** A sum over people or firms, such as spending. */
        MAGNITUDE
    }

    private Table(Layout layout, Kind kind, double[] innermost, Map<Integer, List<Contribution>> contributions) {
        this.layout = layout;
        this.kind = kind;
        this.values = innermost;
        this.contributions = Map.copyOf(contributions);
        for (int d = 0; d < layout.dimensions().size(); d++) {
            addUp(d);
        }
    }

    /**
     * A table of counts.
     *
     * @param counts by cell of the layout; only innermost cells are read
     * @throws IllegalArgumentException if an innermost count is negative or not whole
     */
    public static Table ofCounts(Layout layout, long[] counts) {
        double[] values = new double[layout.size()];
        for (int cell = 0; cell < values.length; cell++) {
            if (layout.innermost(cell)) {
                if (counts[cell] < 0) {
                    throw new IllegalArgumentException("negative count in " + layout.name(cell));
                }
                values[cell] = counts[cell];
            }
        }
        return new Table(layout, Kind.FREQUENCY, values, Map.of());
    }

    /** A table of sums over contributors, given by innermost cell. */
    public static Table ofContributions(Layout layout, Map<Integer, List<Contribution>> contributions) {
        double[] values = new double[layout.size()];
        contributions.forEach((cell, list) ->
                values[cell] = list.stream().mapToDouble(Contribution::amount).sum());
        return new Table(layout, Kind.MAGNITUDE, values, contributions);
    }

    private void addUp(int dimension) {
        Hierarchy hierarchy = layout.hierarchy(dimension);
        for (int cell = values.length - 1; cell >= 0; cell--) {
            int code = layout.code(cell, dimension);
            if (!hierarchy.innermost(code)) {
                double sum = 0;
                for (int child : hierarchy.children(code)) {
                    sum += values[layout.with(cell, dimension, child)];
                }
                values[cell] = sum;
            }
        }
    }

    /** The cells. */
    public Layout layout() {
        return layout;
    }

    /** What the values are. */
    public Kind kind() {
        return kind;
    }

    /** The true value of a cell. */
    public double value(int cell) {
        return values[cell];
    }

    /** The true values by cell. */
    public double[] values() {
        return Arrays.copyOf(values, values.length);
    }

    /** The contributors of a magnitude table by innermost cell; empty for counts. */
    public Map<Integer, List<Contribution>> contributions() {
        return contributions;
    }
}
