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
    /** Up to this round patches are tried. */
    private static final int PATCHES = 4;

    /** Entries that publishing may touch in all rounds; then the cells that are left stay withheld. */
    private static final long WORK = 2_000_000_000;

    /** Where more than one cell in so many is exposed, rings around them would open nearly everything. */
    private static final int SELDOM = 20;

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
        return publish(new TopDown(problem, free, spread), free, new boolean[free.length], worth, Long.MAX_VALUE);
    }

    /** The same, but cells whose costs differ little count as equally dear. */
    boolean[] fromEverythingByWorth(double[] worth) {
        return fromEverythingByBlock(new int[worth.length], worth);
    }

    /** The same, but of cells that are about equally dear those of the lowest block come first. */
    boolean[] fromEverythingByBlock(int[] block, double[] worth) {
        boolean[] free = everything();
        TopDown down = new TopDown(problem, free, spread);
        List<Integer> order = order(free, new boolean[free.length], worth);
        sort(order, block, worth);
        down.publish(order, Long.MAX_VALUE);
        return down.withheld();
    }

    private void sort(List<Integer> order, int[] block, double[] worth) {
        order.sort(Comparator.comparingLong(this::costClass)
                .thenComparingInt(cell -> block[cell])
                .thenComparingDouble(cell -> -worth[cell]));
    }

    /** Costs within a fifth of each other; the dearest first. */
    private long costClass(int cell) {
        return -Math.round(4 * Math.log(problem.cost()[cell] / 104.0) / Math.log(2));
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
        return publish(down, free, guess, problem.values(), Long.MAX_VALUE);
    }

    /**
     * Starts from a guess as {@link #from}, for tables so large that what was added must go again before more is: rings
     * around what is exposed first, then patches that are known to move it, then wider rings.
     */
    boolean[] inRounds(boolean[] guess) {
        boolean[] everything = everything();
        boolean[] free = guess.clone();
        Patch patch = new Patch(problem, everything);
        TopDown down = new TopDown(problem, free, spread);
        List<Integer> exposed = down.exposed();
        boolean seldom = exposed.size() < free.length / SELDOM;
        long left = WORK;
        for (int round = 1; !exposed.isEmpty() && !Arrays.equals(free, everything); round++) {
            boolean[] inner = free.clone();
            for (int cell : exposed) {
                if ((round == 1 && seldom) || round > PATCHES) {
                    widen(free, everything, cell, Math.max(1, round - PATCHES));
                } else {
                    patch.open(cell, free);
                }
            }
            if (round > PATCHES + NEAR && Arrays.equals(free, inner)) {
                free = everything.clone();
            }
            down = new TopDown(problem, free, spread);
            exposed = down.exposed();
            left -= down.publish(order(free, inner, problem.values()), left / 2);
            free = down.withheld();
        }
        return publish(down, free, new boolean[free.length], problem.values(), left);
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

    private boolean[] publish(TopDown down, boolean[] free, boolean[] guess, double[] worth, long work) {
        List<Integer> order = order(free, guess, worth);
        order.addAll(order(guess, new boolean[free.length], worth));
        down.publish(order, work);
        return down.withheld();
    }

    /** The cells that may be published and are not set aside, from the dearest to the cheapest. */
    private List<Integer> order(boolean[] free, boolean[] aside, double[] worth) {
        List<Integer> order = new ArrayList<>();
        for (int cell = 0; cell < free.length; cell++) {
            if (free[cell] && !aside[cell] && !problem.hidden()[cell]) {
                order.add(cell);
            }
        }
        order.sort(Comparator.comparingLong((Integer cell) -> -problem.cost()[cell])
                .thenComparingDouble(cell -> -worth[cell]));
        return order;
    }
}
