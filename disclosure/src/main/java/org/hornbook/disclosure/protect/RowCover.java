package org.hornbook.disclosure.protect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;

/**
 * Looks for a cheap choice of withheld cells that breaks no single equation (see {@link RowState}). It takes a few
 * withheld cells out, mends what is broken then, drops what is not needed, and keeps the result if it is no dearer. Such
 * a choice is nearly safe; what more is needed shows only when equations are combined.
 */
final class RowCover {
    private static final int MOST_STEPS = 400;
    private final Problem problem;
    private final RowState state;
    private final SplittableRandom random = new SplittableRandom(7);
    private final Deque<Integer> flips = new ArrayDeque<>();
    private final Deque<Integer> suspects = new ArrayDeque<>();
    /** By cell: the round in which it was last mended; once a round, so that mending ends. */
    private final int[] mended;

    private int round;

    RowCover(Problem problem, boolean[] start) {
        this.problem = problem;
        this.state = new RowState(problem, start);
        this.mended = new int[problem.cells()];
        for (int row = 0; row < problem.equations().size(); row++) {
            suspects.add(row);
        }
        mend(Integer.MAX_VALUE);
        for (int cell = 0; cell < problem.cells(); cell++) {
            dropIfIdle(cell);
        }
        flips.clear();
    }

    boolean[] withheld() {
        return state.all();
    }

    long cost() {
        return state.cost();
    }

    /** Tries to improve the choice around the given cells until the time is over or the tries are used up. */
    void improve(int[] around, int tries, long deadline) {
        for (int i = 0; i < tries && ((i & 63) != 0 || System.nanoTime() < deadline); i++) {
            long before = state.cost();
            int broken = state.broken();
            flips.clear();
            takeOut(around[random.nextInt(around.length)], 1 + random.nextInt(6));
            mend(MOST_STEPS);
            dropIdle();
            if (state.broken() > broken || state.cost() > before) {
                while (!flips.isEmpty()) {
                    state.flip(flips.pop());
                }
            }
        }
    }

    private void flip(int cell) {
        state.flip(cell);
        flips.push(cell);
        for (int row : problem.equations().rowsOf(cell)) {
            suspects.add(row);
        }
    }

    /** Walks over equations from a cell and publishes withheld cells on the way. */
    private void takeOut(int start, int wanted) {
        int cell = start;
        int taken = 0;
        for (int step = 0; step < 8 * wanted && taken < wanted; step++) {
            if (state.withheld(cell) && state.choice(cell)) {
                flip(cell);
                taken++;
            }
            int[] rows = problem.equations().rowsOf(cell);
            int[] row = problem.equations().row(rows[random.nextInt(rows.length)]);
            cell = row[random.nextInt(row.length)];
            for (int other = 0; other < row.length && !state.withheld(cell); other++) {
                cell = row[random.nextInt(row.length)];
            }
        }
    }

    private void mend(int steps) {
        round++;
        for (int step = 0; step < steps && !suspects.isEmpty(); ) {
            int row = suspects.poll();
            if (state.broken(row)) {
                step++;
                int cell = remedy(row);
                if (cell >= 0) {
                    mended[cell] = round;
                    flip(cell);
                }
            }
        }
        suspects.clear();
    }

    /** The flip in an equation that is the best value, a little at random. */
    private int remedy(int row) {
        double least = Double.POSITIVE_INFINITY;
        int best = -1;
        for (int cell : problem.equations().row(row)) {
            if (!state.choice(cell) || mended[cell] == round) {
                continue;
            }
            double price = state.withheld(cell) ? -problem.cost()[cell] : problem.cost()[cell];
            double value = price + 110 * state.effect(cell) + 60 * random.nextDouble();
            if (value < least) {
                least = value;
                best = cell;
            }
        }
        return best;
    }

    private void dropIdle() {
        Integer[] touched = flips.toArray(new Integer[0]);
        for (int cell : touched) {
            for (int row : problem.equations().rowsOf(cell)) {
                for (int other : problem.equations().row(row)) {
                    dropIfIdle(other);
                }
            }
        }
        suspects.clear();
    }

    private void dropIfIdle(int cell) {
        if (state.withheld(cell) && state.choice(cell) && state.effect(cell) <= 0) {
            flip(cell);
        }
    }
}
