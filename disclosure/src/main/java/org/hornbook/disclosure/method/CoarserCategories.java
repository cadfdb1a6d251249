package org.hornbook.disclosure.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hornbook.disclosure.rule.RiskyCells;
import org.hornbook.disclosure.rule.Rules;
import org.hornbook.disclosure.table.Dimension;
import org.hornbook.disclosure.table.Hierarchy;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.Table;

/**
 * Publishing coarser categories instead of withholding cells: the level of each hierarchy is chosen so that no cell is
 * risky and as many cells as possible remain.
 *
 * <p>What it promises: every cell of the table found is published, and none is risky by the rules.
 *
 * <p>What it does not promise: protection against subtracting it from finer tables of the same people that were
 * published before; protect it with those as earlier publications.
 */
public final class CoarserCategories {
    private CoarserCategories() {}

    /** The finest table of counts without risky cells, if even the grand total is not risky. */
    public static Optional<Table> of(Table table, Rules rules) {
        Table best = null;
        for (int[] depths : depths(table.layout())) {
            Table coarse = cut(table, depths);
            boolean finer =
                    best == null || coarse.layout().size() > best.layout().size();
            if (finer && RiskyCells.of(coarse, rules).isEmpty()) {
                best = coarse;
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<int[]> depths(Layout layout) {
        List<int[]> found = new ArrayList<>(List.of(new int[layout.dimensions().size()]));
        for (int d = 0; d < layout.dimensions().size(); d++) {
            List<int[]> more = new ArrayList<>();
            for (int[] start : found) {
                for (int depth = 0; depth <= deepest(layout.hierarchy(d)); depth++) {
                    int[] next = start.clone();
                    next[d] = depth;
                    more.add(next);
                }
            }
            found = more;
        }
        return found;
    }

    private static int deepest(Hierarchy hierarchy) {
        int deepest = 0;
        for (int code = 0; code < hierarchy.size(); code++) {
            deepest = Math.max(deepest, depth(hierarchy, code));
        }
        return deepest;
    }

    private static int depth(Hierarchy hierarchy, int code) {
        int depth = 0;
        for (int up = hierarchy.parent(code); up >= 0; up = hierarchy.parent(up)) {
            depth++;
        }
        return depth;
    }

    private static Table cut(Table table, int[] depths) {
        List<Dimension> dimensions = new ArrayList<>();
        for (int d = 0; d < depths.length; d++) {
            Dimension full = table.layout().dimensions().get(d);
            dimensions.add(new Dimension(full.column(), cut(full.hierarchy(), depths[d])));
        }
        Layout layout = new Layout(dimensions);
        long[] counts = new long[layout.size()];
        for (int cell = 0; cell < counts.length; cell++) {
            counts[cell] = (long) table.value(same(layout, cell, table.layout()));
        }
        return Table.ofCounts(layout, counts);
    }

    private static Hierarchy cut(Hierarchy full, int depth) {
        Hierarchy.Builder builder = new Hierarchy.Builder(full.category(0));
        for (int code = 1; code < full.size(); code++) {
            if (depth(full, code) <= depth) {
                builder.add(full.category(full.parent(code)), full.category(code));
            }
        }
        return builder.build();
    }

    private static int same(Layout from, int cell, Layout to) {
        int[] codes = new int[to.dimensions().size()];
        for (int d = 0; d < codes.length; d++) {
            codes[d] = to.hierarchy(d)
                    .find(from.hierarchy(d).category(from.code(cell, d)))
                    .orElseThrow();
        }
        return to.cell(codes);
    }
}
