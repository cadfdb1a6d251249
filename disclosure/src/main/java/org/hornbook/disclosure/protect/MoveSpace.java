package org.hornbook.disclosure.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hornbook.disclosure.table.CellSpace;
import org.hornbook.disclosure.table.Hierarchy;
import org.hornbook.disclosure.table.Layout;

/**
 * All changes of values that keep every total the sum of its parts, described by coordinates: each cell's change is a
 * linear combination of the changes of the innermost cells that are free to change. What else must hold (cells that do
 * not change although their parts do, and tables that meet in a cell) is kept as vectors that have to vanish.
 */
final class MoveSpace {
    private final Problem problem;
    private final boolean[] free;
    private final SparseVector[] moves;
    private final boolean[] visited;
    private final List<SparseVector> constraints = new ArrayList<>();
    private final List<Integer> coordinates = new ArrayList<>();

    /** @param free by cell: whether its value may change */
    MoveSpace(Problem problem, boolean[] free) {
        this.problem = problem;
        this.free = free;
        this.moves = new SparseVector[problem.cells()];
        this.visited = new boolean[problem.cells()];
        Arrays.fill(moves, SparseVector.ZERO);
        CellSpace space = problem.space();
        for (int table = 0; table < space.layouts().size(); table++) {
            Layout layout = space.layouts().get(table);
            // parts have higher numbers than their totals
            for (int cell = layout.size() - 1; cell >= 0; cell--) {
                visit(layout, table, cell);
            }
        }
    }

    private void visit(Layout layout, int table, int cell) {
        int id = problem.space().id(table, cell);
        int dimension = nested(layout, cell);
        boolean first = !visited[id];
        visited[id] = true;
        if (dimension < 0) {
            if (first && free[id]) {
                moves[id] = SparseVector.unit(coordinate(id));
            }
            return;
        }
        SparseVector sum = sum(layout, table, cell, dimension);
        if (first && free[id]) {
            moves[id] = sum;
            return;
        }
        SparseVector rest = sum.plus(Residue.PRIME - 1, moves[id]);
        if (!rest.isZero()) {
            constraints.add(rest);
        }
    }

    private int coordinate(int id) {
        coordinates.add(id);
        return coordinates.size() - 1;
    }

    private static int nested(Layout layout, int cell) {
        int fewest = Integer.MAX_VALUE;
        int found = -1;
        for (int d = 0; d < layout.dimensions().size(); d++) {
            int parts = layout.hierarchy(d).children(layout.code(cell, d)).size();
            if (parts > 0 && parts < fewest) {
                fewest = parts;
                found = d;
            }
        }
        return found;
    }

    private SparseVector sum(Layout layout, int table, int cell, int dimension) {
        Hierarchy hierarchy = layout.hierarchy(dimension);
        List<SparseVector> parts = new ArrayList<>();
        for (int part : hierarchy.children(layout.code(cell, dimension))) {
            parts.add(moves[problem.space().id(table, layout.with(cell, dimension, part))]);
        }
        return add(parts, 0, parts.size());
    }

    private static SparseVector add(List<SparseVector> parts, int from, int to) {
        if (to - from == 0) {
            return SparseVector.ZERO;
        }
        if (to - from == 1) {
            return parts.get(from);
        }
        int middle = (from + to) >>> 1;
        return add(parts, from, middle).plus(1, add(parts, middle, to));
    }

    /** How many coordinates there are. */
    int size() {
        return coordinates.size();
    }

    /** The cell whose change a coordinate is. */
    int cell(int coordinate) {
        return coordinates.get(coordinate);
    }

    /** A cell's change. */
    SparseVector move(int cell) {
        return moves[cell];
    }

    /** Vectors that have to vanish besides. */
    List<SparseVector> constraints() {
        return constraints;
    }
}
