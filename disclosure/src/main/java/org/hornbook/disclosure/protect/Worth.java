package org.hornbook.disclosure.protect;

import java.util.Random;
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

    /**
     * The value divided by one more than how many risky cells it shares an equation with: cells that protect many come
     * last. Where many equations interact, that leaves fewer cells withheld than the value alone.
     */
    static double[] apart(Problem problem) {
        double[] worth = problem.values().clone();
        for (int cell = 0; cell < worth.length; cell++) {
            int risky = 0;
            for (int row : problem.equations().rowsOf(cell)) {
                for (int other : problem.equations().row(row)) {
                    risky += problem.risky()[other] ? 1 : 0;
                }
            }
            worth[cell] = (1 + worth[cell]) / (1 + risky);
        }
        return worth;
    }

    /** The same with a factor for each category of the first table, at random, so that other categories come first. */
    static double[] shuffled(Problem problem, double[] worth, long seed) {
        Random random = new Random(seed);
        double[] shuffled = worth.clone();
        Layout layout = problem.space().layouts().getFirst();
        for (int d = 0; d < layout.dimensions().size(); d++) {
            double[] factors = random.doubles(layout.hierarchy(d).size())
                    .map(u -> Math.exp(1.4 * u - 0.7))
                    .toArray();
            for (int cell = 0; cell < layout.size(); cell++) {
                shuffled[cell] *= factors[layout.code(cell, d)];
            }
        }
        return shuffled;
    }
}
