package org.hornbook.disclosure.protect;

import org.hornbook.disclosure.table.Layout;

/** What publishing a cell is worth, as an order in which to publish. */
final class Worth {
    private Worth() {}

    /**
     * The value that a cell of the first table would have if its dimensions were independent; other cells have their
     * own value. Cells of small categories come last together, so that they can protect each other.
     */
    static double[] expected(Problem problem) {
        double[] values = problem.values();
        double[] worth = values.clone();
        Layout layout = problem.space().layouts().getFirst();
        double all = values[0];
        for (int cell = 0; cell < layout.size() && all > 0; cell++) {
            worth[cell] = all;
            for (int d = 0; d < layout.dimensions().size(); d++) {
                worth[cell] *= values[layout.with(0, d, layout.code(cell, d))] / all;
            }
        }
        return worth;
    }
}
