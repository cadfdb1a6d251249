package org.hornbook.disclosure.table;

import java.util.ArrayList;
import java.util.List;

/**
 * All cells of a table: the product of its dimensions' categories, totals included. A cell is a number from 0 to
 * {@link #size()}-1; cell 0 is the grand total, and the last dimension runs fastest.
 */
public final class Layout {
    private static final int MOST_CELLS = 50_000_000;
    private final List<Dimension> dimensions;
    private final int[] strides;
    private final int size;

    /** @throws IllegalArgumentException if there is no dimension or the table would have over 50 million cells */
    public Layout(List<Dimension> dimensions) {
        if (dimensions.isEmpty()) {
            throw new IllegalArgumentException("a table needs at least one dimension");
        }
        this.dimensions = List.copyOf(dimensions);
        this.strides = new int[dimensions.size()];
        long cells = 1;
        for (int d = dimensions.size() - 1; d >= 0; d--) {
            strides[d] = (int) cells;
            cells *= dimensions.get(d).hierarchy().size();
            if (cells > MOST_CELLS) {
                throw new IllegalArgumentException(
                        "the table has more than 50 million cells; leave out a dimension or use coarser categories");
            }
        }
        this.size = (int) cells;
    }

    /** The dimensions in the order of their columns. */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** The number of cells, totals included. */
    public int size() {
        return size;
    }

    /** The category code of a cell in a dimension. */
    public int code(int cell, int dimension) {
        return cell / strides[dimension] % hierarchy(dimension).size();
    }

    /** The cell with these category codes, one a dimension. */
    public int cell(int[] codes) {
        int cell = 0;
        for (int d = 0; d < strides.length; d++) {
            cell += codes[d] * strides[d];
        }
        return cell;
    }

    /** The same cell with another category in one dimension. */
    public int with(int cell, int dimension, int code) {
        return cell + (code - code(cell, dimension)) * strides[dimension];
    }

    /** Whether no part of the cell is in the table. */
    public boolean innermost(int cell) {
        for (int d = 0; d < strides.length; d++) {
            if (!hierarchy(d).innermost(code(cell, d))) {
                return false;
            }
        }
        return true;
    }

    /** Whether everyone counted in {@code cell} is counted in {@code ancestor} by definition. */
    public boolean contains(int ancestor, int cell) {
        for (int d = 0; d < strides.length; d++) {
            if (!hierarchy(d).contains(code(ancestor, d), code(cell, d))) {
                return false;
            }
        }
        return true;
    }

    /** All cells that contain a cell, itself included. */
    public int[] ancestors(int cell) {
        List<Integer> found = new ArrayList<>(List.of(cell));
        for (int d = 0; d < strides.length; d++) {
            int known = found.size();
            for (int i = 0; i < known; i++) {
                int at = found.get(i);
                for (int up = hierarchy(d).parent(code(at, d));
                        up >= 0;
                        up = hierarchy(d).parent(up)) {
                    found.add(with(at, d, up));
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The hierarchy of a dimension. */
    public Hierarchy hierarchy(int dimension) {
        return dimensions.get(dimension).hierarchy();
    }

    /** The names of a cell's categories, one a dimension. */
    public List<String> categories(int cell) {
        List<String> names = new ArrayList<>();
        for (int d = 0; d < strides.length; d++) {
            names.add(hierarchy(d).category(code(cell, d)));
        }
        return names;
    }

    /** A cell's name for people, such as {@code school=Abbot, race=Total}. */
    public String name(int cell) {
        List<String> names = new ArrayList<>();
        List<String> categories = categories(cell);
        for (int d = 0; d < strides.length; d++) {
            names.add(dimensions.get(d).column() + "=" + categories.get(d));
        }
        return String.join(", ", names);
    }
}
