package org.hornbook.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hornbook.disclosure.table.Dimension;
import org.hornbook.disclosure.table.Hierarchy;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.Table;

/** Tables of shapes that nobody plans for: single categories, chains of one child, zeros only, one huge cell. */
final class ExoticTables {
    private final Random random;

    ExoticTables(long seed) {
        this.random = new Random(seed);
    }

    Table counts(int dimensions, int mostLeaves, int highest) {
        List<Dimension> list = new ArrayList<>();
        int left = mostLeaves;
        for (int d = 0; d < dimensions; d++) {
            int leaves = 1 + random.nextInt(Math.max(1, Math.min(left, d == 0 ? mostLeaves : 3)));
            left = Math.max(1, left / leaves);
            list.add(new Dimension("d" + d, hierarchy(leaves)));
        }
        Layout layout = new Layout(list);
        long[] counts = new long[layout.size()];
        int fill = random.nextInt(5);
        for (int cell = 0; cell < counts.length; cell++) {
            counts[cell] = fill == 0 ? 0 : random.nextInt(5) < fill ? random.nextInt(highest + 1) : 0;
        }
        if (random.nextInt(6) == 0) {
            for (int cell = counts.length - 1; cell >= 0; cell--) {
                if (layout.innermost(cell)) {
                    counts[cell] = 1_000_000_000L;
                    break;
                }
            }
        }
        return Table.ofCounts(layout, counts);
    }

    private Hierarchy hierarchy(int leaves) {
        Hierarchy.Builder builder = new Hierarchy.Builder("Total");
        int groups = 0;
        String group = "Total";
        for (int leaf = 0; leaf < leaves; leaf++) {
            if (random.nextInt(3) == 0) {
                String parent = random.nextBoolean() ? "Total" : group;
                group = parent.equals("Total") ? "g" + groups++ : parent;
                if (group.startsWith("g") && group.equals("g" + (groups - 1)) && parent.equals("Total")) {
                    builder.add("Total", group);
                }
            }
            String chain = group;
            for (int link = random.nextInt(6) == 0 ? 1 + random.nextInt(2) : 0; link > 0; link--) {
                String name = "chain" + leaf + "-" + link;
                builder.add(chain, name);
                chain = name;
            }
            builder.add(chain, "c" + leaf);
        }
        return builder.build();
    }
}
