package org.hornbook.server.sharing.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.discovery.connect.Counted;
import org.hornbook.server.sharing.engine.Axis;

/** Puts counted groups into the cells of a table. */
final class Cells {

    private Cells() {}

    /** The counts of innermost cells; all others are zero. */
    static long[] of(List<Axis> axes, Counted counted, boolean subjects) {
        Layout layout = new Layout(axes.stream().map(Axis::dimension).toList());
        List<Map<String, Integer>> places = axes.stream().map(Cells::places).toList();
        long[] cells = new long[layout.size()];
        for (Counted.Group group : counted.groups()) {
            int[] codes = new int[axes.size()];
            for (int d = 0; d < codes.length; d++) {
                codes[d] = places.get(d)
                        .getOrDefault(SourceCount.text(group.values().get(d)), 0);
            }
            cells[layout.cell(codes)] += subjects ? group.different() : group.rows();
        }
        return cells;
    }

    /** The code of the innermost category of each value. */
    private static Map<String, Integer> places(Axis axis) {
        Set<Integer> groups = new HashSet<>();
        axis.categories().forEach(category -> {
            Integer parent = category.parent();
            if (parent != null) {
                groups.add(parent);
            }
        });
        Map<String, Integer> places = new HashMap<>();
        List<Integer> innermost = new ArrayList<>();
        for (int i = 0; i < axis.categories().size(); i++) {
            if (!groups.contains(i)) {
                innermost.add(i);
            }
        }
        innermost.forEach(i -> axis.categories().get(i).codes().forEach(code -> places.put(code, i + 1)));
        return places;
    }
}
