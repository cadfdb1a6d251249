package org.hornbook.disclosure.protect;

import java.util.BitSet;

/**
 * Which cells are withheld, and what that means for each single equation: an equation is <em>broken</em> when its
 * withheld cells cannot change within it, because there is one only, or because all of them can change in the same
 * direction only; and likewise when that is so for the sole contributor of one of them.
 */
final class RowState {
    private static final int TWO_WAY = 0;
    private static final int PLUS = 1;
    private static final int MINUS = 2;
    private static final int FIXED = 3;
    private static final int KINDS = 4;

    private final Problem problem;
    private final boolean[] withheld;
    private final boolean[] rises;
    private final boolean[] falls;
    private final BitSet alone = new BitSet();
    /** By equation and kind of cell: how many are withheld, and how many of these somebody is alone in. */
    private final int[] counts;

    private final int[] aloneCounts;
    private final int[] riskyCounts;
    private final BitSet sameValue = new BitSet();
    private final BitSet excused = new BitSet();
    private long cost;
    private int broken;

    RowState(Problem problem, boolean[] start) {
        this.problem = problem;
        this.withheld = new boolean[problem.cells()];
        this.rises = new boolean[problem.cells()];
        this.falls = new boolean[problem.cells()];
        for (int cell = 0; cell < withheld.length; cell++) {
            rises[cell] = problem.headroom(cell) >= problem.need();
            falls[cell] = problem.room(cell) >= problem.need();
        }
        for (int cell : problem.alone()) {
            alone.set(cell);
        }
        int rows = problem.equations().size();
        this.counts = new int[rows * KINDS];
        this.aloneCounts = new int[rows * KINDS];
        this.riskyCounts = new int[rows];
        markSameValues();
        excuseHopeless();
        for (int cell = 0; cell < start.length; cell++) {
            if (start[cell] && !problem.known()[cell]) {
                flip(cell);
            }
        }
    }

    /** Equations in which the total is a single part and zeros: whoever is alone in one is alone in the other. */
    private void markSameValues() {
        for (int row = 0; row < problem.equations().size(); row++) {
            int[] cells = problem.equations().row(row);
            for (int i = 1; i < cells.length; i++) {
                if (problem.values()[cells[i]] == problem.values()[cells[0]]) {
                    sameValue.set(row);
                }
            }
        }
    }

    /** Equations that stay broken even with all their cells withheld. */
    private void excuseHopeless() {
        for (int row = 0; row < problem.equations().size(); row++) {
            int[] cells = problem.equations().row(row);
            for (int cell : cells) {
                if (usable(cell)) {
                    count(row, cell, 1);
                }
            }
            excused.set(row, breaks(row));
            for (int cell : cells) {
                if (usable(cell)) {
                    count(row, cell, -1);
                }
            }
        }
    }

    /** Whether a cell is or can be withheld. */
    boolean usable(int cell) {
        return problem.hidden()[cell] || choice(cell);
    }

    /** Whether it is open to choice whether the cell is withheld; withholding a zero would help little. */
    boolean choice(int cell) {
        return problem.candidate(cell) && (rises[cell] && falls[cell]);
    }

    boolean withheld(int cell) {
        return withheld[cell];
    }

    boolean[] all() {
        return withheld.clone();
    }

    long cost() {
        return cost;
    }

    int broken() {
        return broken;
    }

    boolean broken(int row) {
        return !excused.get(row) && breaks(row);
    }

    private boolean breaks(int row) {
        int at = row * KINDS;
        int two = counts[at];
        int plus = counts[at + PLUS];
        int minus = counts[at + MINUS];
        if (stuck(two, plus, minus, counts[at + FIXED])) {
            return true;
        }
        if (sameValue.get(row) || riskyCounts[row] == 0) {
            return false;
        }
        return (aloneCounts[at] > 0 && riskyCounts[row] > 1 && stuck(two - 1, plus, minus, counts[at + FIXED]))
                || (aloneCounts[at + PLUS] > 0
                        && riskyCounts[row] > 1
                        && stuck(two, plus - 1, minus, counts[at + FIXED]))
                || (aloneCounts[at + MINUS] > 0
                        && riskyCounts[row] > 1
                        && stuck(two, plus, minus - 1, counts[at + FIXED]));
    }

    private static boolean stuck(int two, int plus, int minus, int fixed) {
        int all = two + plus + minus + fixed;
        return all == 1 || (all > 1 && two == 0 && (plus == 0 || minus == 0));
    }

    /** Withholds a published cell, or publishes a withheld one. */
    void flip(int cell) {
        int by = withheld[cell] ? -1 : 1;
        withheld[cell] = !withheld[cell];
        cost += problem.hidden()[cell] ? 0 : by * problem.cost()[cell];
        for (int row : problem.equations().rowsOf(cell)) {
            broken -= broken(row) ? 1 : 0;
            count(row, cell, by);
            broken += broken(row) ? 1 : 0;
        }
    }

    /** By how many equations a flip would change the number of broken ones. */
    int effect(int cell) {
        int by = withheld[cell] ? -1 : 1;
        int effect = 0;
        for (int row : problem.equations().rowsOf(cell)) {
            effect -= broken(row) ? 1 : 0;
            count(row, cell, by);
            effect += broken(row) ? 1 : 0;
            count(row, cell, -by);
        }
        return effect;
    }

    private void count(int row, int cell, int by) {
        int at = row * KINDS + kind(row, cell);
        counts[at] += by;
        aloneCounts[at] += alone.get(cell) ? by : 0;
        riskyCounts[row] += problem.risky()[cell] ? by : 0;
    }

    private int kind(int row, int cell) {
        boolean total = problem.equations().row(row)[0] == cell;
        if (rises[cell] && falls[cell]) {
            return TWO_WAY;
        }
        if (rises[cell] || falls[cell]) {
            return rises[cell] == total ? MINUS : PLUS;
        }
        return FIXED;
    }
}
