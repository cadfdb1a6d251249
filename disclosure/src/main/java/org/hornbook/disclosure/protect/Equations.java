package org.hornbook.disclosure.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hornbook.disclosure.table.CellSpace;
import org.hornbook.disclosure.table.Layout;

/**
 * The equations "a total is the sum of its parts" over the cells of one or several tables: in each one the first cell
 * is the total and the others are the parts.
 */
final class Equations {
    private final int cells;
    private final List<int[]> rows = new ArrayList<>();
    private final int[][] rowsOf;

    private Equations(CellSpace space) {
        this.cells = space.size();
        Set<List<Integer>> seen = new HashSet<>();
        for (int table = 0; table < space.layouts().size(); table++) {
            Layout layout = space.layouts().get(table);
            for (int d = 0; d < layout.dimensions().size(); d++) {
                addRows(space, table, d, seen);
            }
        }
        this.rowsOf = index();
    }

    static Equations of(CellSpace space) {
        return new Equations(space);
    }

    private void addRows(CellSpace space, int table, int dimension, Set<List<Integer>> seen) {
        Layout layout = space.layouts().get(table);
        for (int cell = 0; cell < layout.size(); cell++) {
            List<Integer> children = layout.hierarchy(dimension).children(layout.code(cell, dimension));
            if (children.isEmpty()) {
                continue;
            }
            int[] row = new int[children.size() + 1];
            row[0] = space.id(table, cell);
            for (int i = 0; i < children.size(); i++) {
                row[i + 1] = space.id(table, layout.with(cell, dimension, children.get(i)));
            }
            // tables that share columns repeat the same equation; a single table never does
            if (space.layouts().size() == 1
                    || seen.add(Arrays.stream(row).boxed().toList())) {
                rows.add(row);
            }
        }
    }

    private int[][] index() {
        int[] counts = new int[cells];
        rows.forEach(row -> {
            for (int cell : row) {
                counts[cell]++;
            }
        });
        int[][] found = new int[cells][];
        for (int cell = 0; cell < cells; cell++) {
            found[cell] = new int[counts[cell]];
        }
        for (int r = rows.size() - 1; r >= 0; r--) {
            for (int cell : rows.get(r)) {
                found[cell][--counts[cell]] = r;
            }
        }
        return found;
    }

    int cells() {
        return cells;
    }

    int size() {
        return rows.size();
    }

    /** The cells of an equation, the total first. */
    int[] row(int equation) {
        return rows.get(equation);
    }

    /** The equations in which a cell takes part. */
    int[] rowsOf(int cell) {
        return rowsOf[cell];
    }
}
