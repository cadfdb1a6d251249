package org.hornbook.disclosure.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Turns a guess of what to withhold into a choice from which no risky cell follows by adding and subtracting, and in
 * which no cell could be published in addition.
 */
final class Descent {
    private static final int NEAR = 3;
    private final Problem problem;
    private final double spread;

    /** @param spread see {@link OneWay} */
    Descent(Problem problem, double spread) {
        this.problem = problem;
        this.spread = spread;
    }

    /**
     * Starts from everything withheld: right for tables in which many equations interact.
     *
     * @param worth by cell: of two cells that cost the same, which one is published first
     */
    boolean[] fromEverything(double[] worth) {
        boolean[] free = everything();
        return publish(new TopDown(problem, free, spread), free, new boolean[free.length], worth);
    }

    /** Starts from a guess, which is widened around the cells that it leaves exposed. */
    boolean[] from(boolean[] guess) {
        boolean[] free = guess.clone();
        boolean[] everything = everything();
        TopDown down = new TopDown(problem, free, spread);
        List<Integer> exposed = down.exposed();
        for (int ring = 1; !exposed.isEmpty() && !Arrays.equals(free, everything); ring++) {
            boolean grown = false;
            for (int cell : exposed) {
                grown |= widen(free, everything, cell, ring);
            }
            if (!grown && ring > NEAR) {
                free = everything.clone();
                grown = true;
            }
            if (grown) {
                down = new TopDown(problem, free, spread);
                exposed = down.exposed();
            }
        }
        return publish(down, free, guess, problem.values());
    }

    /** Cells that may be withheld: those that can change both ways, and those that are withheld anyway. */
    private boolean[] everything() {
        boolean[] free = problem.hidden().clone();
        for (int cell = 0; cell < free.length; cell++) {
            free[cell] |= problem.candidate(cell)
                    && problem.room(cell) >= problem.need()
                    && problem.headroom(cell) >= problem.need();
        }
        return free;
    }

    private boolean widen(boolean[] free, boolean[] allowed, int cell, int rings) {
        boolean grown = false;
        for (int row : problem.equations().rowsOf(cell)) {
            for (int other : problem.equations().row(row)) {
                grown |= allowed[other] && !free[other];
                free[other] |= allowed[other];
                if (rings > 1 && other != cell && allowed[other]) {
                    grown |= widen(free, allowed, other, rings - 1);
                }
            }
        }
        return grown;
    }

    /** The cells outside the guess first, each group from the dearest cell to the cheapest. */
    private boolean[] publish(TopDown down, boolean[] free, boolean[] guess, double[] worth) {
        List<Integer> order = new ArrayList<>();
        for (int cell = 0; cell < free.length; cell++) {
            if (free[cell] && !problem.hidden()[cell]) {
                order.add(cell);
            }
        }
        order.sort(Comparator.comparing((Integer cell) -> guess[cell])
                .thenComparingLong(cell -> -problem.cost()[cell])
                .thenComparingDouble(cell -> -worth[cell]));
        down.publish(order);
        return down.withheld();
    }
}
