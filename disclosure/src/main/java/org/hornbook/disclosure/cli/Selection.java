package org.hornbook.disclosure.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hornbook.disclosure.read.BadInput;
import org.hornbook.disclosure.read.TableSpec;
import org.hornbook.disclosure.table.Layout;

/** Finds the cells that a weight of the specification names. */
final class Selection {
    private Selection() {}

    static List<Integer> cells(TableSpec.Weight weight, Layout layout) {
        int[] wanted = new int[layout.dimensions().size()];
        for (int d = 0; d < wanted.length; d++) {
            wanted[d] = wanted(weight, layout, d);
        }
        List<Integer> cells = new ArrayList<>();
        for (int cell = 0; cell < layout.size(); cell++) {
            boolean fits = true;
            for (int d = 0; d < wanted.length; d++) {
                fits &= wanted[d] < 0 || wanted[d] == layout.code(cell, d);
            }
            if (fits) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static int wanted(TableSpec.Weight weight, Layout layout, int dimension) {
        Map<String, String> categories = weight.categories();
        String category = categories.get(layout.dimensions().get(dimension).column());
        if (category == null) {
            return -1;
        }
        return layout.hierarchy(dimension)
                .find(category)
                .orElseThrow(() -> new BadInput(weight.place() + ": '" + category + "' is no category of "
                        + layout.dimensions().get(dimension).column() + "; correct it"));
    }
}
