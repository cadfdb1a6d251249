package org.hornbook.disclosure.cli;

import org.hornbook.disclosure.read.BadInput;
import org.hornbook.disclosure.table.Layout;

/** Finds the same cell in another reading of the same table, whose categories may be numbered in another order. */
final class Same {
    private Same() {}

    static int cell(Layout from, int cell, Layout to) {
        int[] codes = new int[to.dimensions().size()];
        for (int d = 0; d < codes.length; d++) {
            String category = from.hierarchy(d).category(from.code(cell, d));
            String column = to.dimensions().get(d).column();
            codes[d] = to.hierarchy(d)
                    .find(category)
                    .orElseThrow(() -> new BadInput(
                            "the category '" + category + "' of " + column + " is not in the published table"));
        }
        return to.cell(codes);
    }
}
