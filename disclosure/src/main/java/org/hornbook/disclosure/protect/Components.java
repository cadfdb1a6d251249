package org.hornbook.disclosure.protect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits withheld cells into parts that no equation connects, after setting aside those that a reader computes step by
 * step because an equation has no other withheld cell.
 */
final class Components {
    private final Equations equations;
    private final boolean[] open;
    private final List<Integer> computed = new ArrayList<>();

    Components(Equations equations, boolean[] withheld) {
        this.equations = equations;
        this.open = withheld.clone();
        peel();
    }

    private void peel() {
        int[] left = new int[equations.size()];
        Deque<Integer> single = new ArrayDeque<>();
        for (int row = 0; row < left.length; row++) {
            for (int cell : equations.row(row)) {
                left[row] += open[cell] ? 1 : 0;
            }
            if (left[row] == 1) {
                single.add(row);
            }
        }
        while (!single.isEmpty()) {
            for (int cell : equations.row(single.poll())) {
                if (open[cell]) {
                    open[cell] = false;
                    computed.add(cell);
                    for (int row : equations.rowsOf(cell)) {
                        if (--left[row] == 1) {
                            single.add(row);
                        }
                    }
                }
            }
        }
    }

    /** Cells that a reader computes one equation at a time. */
    List<Integer> computed() {
        return computed;
    }

    /** The remaining cells, connected ones together. */
    List<int[]> parts() {
        int[] group = new int[open.length];
        for (int cell = 0; cell < group.length; cell++) {
            group[cell] = cell;
        }
        for (int row = 0; row < equations.size(); row++) {
            int first = -1;
            for (int cell : equations.row(row)) {
                if (open[cell] && first >= 0) {
                    group[find(group, cell)] = find(group, first);
                } else if (open[cell]) {
                    first = cell;
                }
            }
        }
        Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
        for (int cell = 0; cell < group.length; cell++) {
            if (open[cell]) {
                parts.computeIfAbsent(find(group, cell), any -> new ArrayList<>())
                        .add(cell);
            }
        }
        return parts.values().stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static int find(int[] group, int cell) {
        int at = cell;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }
}
