package org.hornbook.disclosure.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hornbook.disclosure.table.Hierarchy;
import org.hornbook.disclosure.table.Layout;

/**
 * Cells that can change together with a given cell and nothing else: the product of one move in each dimension, which
 * takes from one category and gives to a neighbour. In a flat table that is the hypercube of Repsilber, "Preservation
 * of confidentiality in aggregated data", Second International Seminar on Statistical Confidentiality (1994).
 */
final class Patch {
    private static final int SAMPLES = 80;
    private final Problem problem;
    private final boolean[] allowed;
    private final SplittableRandom random = new SplittableRandom(11);

    /** @param allowed by cell: whether it may be withheld */
    Patch(Problem problem, boolean[] allowed) {
        this.problem = problem;
        this.allowed = allowed;
    }

    /** Withholds the cheapest such cells that were found at random, twice. */
    void open(int id, boolean[] withheld) {
        for (int i = 0; i < 2; i++) {
            for (int cell : around(id, withheld)) {
                withheld[cell] = true;
            }
        }
    }

    private int[] around(int id, boolean[] withheld) {
        int[] best = new int[0];
        long least = Long.MAX_VALUE;
        for (int sample = 0; sample < SAMPLES; sample++) {
            int[] cells = sample(id, withheld);
            long cost = cost(id, cells, withheld, least);
            if (cost < least) {
                least = cost;
                best = cells;
            }
        }
        return best;
    }

    private long cost(int id, int[] cells, boolean[] withheld, long limit) {
        long sum = 0;
        for (int cell : cells) {
            if (cell != id && !twoWay(cell)) {
                return Long.MAX_VALUE;
            }
            sum += withheld[cell] ? 0 : problem.cost()[cell];
            if (sum >= limit) {
                return Long.MAX_VALUE;
            }
        }
        return sum;
    }

    /** A cell at a limit would have to move in its one direction. */
    private boolean twoWay(int cell) {
        return allowed[cell] && problem.room(cell) >= problem.need() && problem.headroom(cell) >= problem.need();
    }

    private int[] sample(int id, boolean[] withheld) {
        int table = problem.space().table(id);
        int cell = problem.space().cell(id);
        Layout layout = problem.space().layouts().get(table);
        int[] cells = {cell};
        for (int d = 0; d < layout.dimensions().size(); d++) {
            List<Integer> codes = move(layout, table, cell, d, withheld);
            int[] product = new int[cells.length * codes.size()];
            for (int i = 0; i < product.length; i++) {
                product[i] = layout.with(cells[i / codes.size()], d, codes.get(i % codes.size()));
            }
            cells = product;
        }
        return Arrays.stream(cells).map(at -> problem.space().id(table, at)).toArray();
    }

    /** Categories of a dimension of which each total keeps its sum, one of them the cell's. */
    private List<Integer> move(Layout layout, int table, int cell, int dimension, boolean[] withheld) {
        Hierarchy hierarchy = layout.hierarchy(dimension);
        List<Integer> codes = new ArrayList<>();
        int code = layout.code(cell, dimension);
        down(hierarchy, code, codes);
        for (int at = code; at > 0; at = hierarchy.parent(at)) {
            List<Integer> siblings = hierarchy.children(hierarchy.parent(at));
            if (siblings.size() > 1 && random.nextInt(8) > 0) {
                down(hierarchy, sibling(layout, table, cell, dimension, at, siblings, withheld), codes);
                return codes;
            }
            codes.add(hierarchy.parent(at));
        }
        return codes;
    }

    /** One that is withheld next to the cell, if a few tries find it. */
    private int sibling(
            Layout layout, int table, int cell, int dimension, int code, List<Integer> siblings, boolean[] withheld) {
        int chosen = code;
        for (int i = 0; i < 4 || chosen == code; i++) {
            int other = siblings.get(random.nextInt(siblings.size()));
            if (other != code) {
                chosen = other;
                if (withheld[problem.space().id(table, layout.with(cell, dimension, other))]) {
                    return other;
                }
            }
        }
        return chosen;
    }

    private void down(Hierarchy hierarchy, int code, List<Integer> codes) {
        int at = code;
        codes.add(at);
        while (!hierarchy.innermost(at)) {
            List<Integer> children = hierarchy.children(at);
            at = children.get(random.nextInt(children.size()));
            codes.add(at);
        }
    }
}
