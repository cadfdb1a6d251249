package org.hornbook.disclosure.protect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Publishes withheld cells again where everything stays safe, the most expensive first. */
final class Pruning {
    /** Every try examines the whole table, so large tables keep a few cells withheld that need not be. */
    private static final long PATIENCE = 2_000_000_000L;

    /** A try that leaves more cells than that in doubt is given up. */
    private static final int DOUBTS = 6;

    private final Problem problem;
    private final Set<Exposure> hopeless;

    Pruning(Problem problem, Set<Exposure> hopeless) {
        this.problem = problem;
        this.hopeless = hopeless;
    }

    void prune(boolean[] withheld) {
        List<Integer> further = new ArrayList<>();
        for (int cell = 0; cell < withheld.length; cell++) {
            if (withheld[cell] && !problem.hidden()[cell]) {
                further.add(cell);
            }
        }
        further.sort(
                Comparator.comparingLong((Integer cell) -> problem.cost()[cell]).reversed());
        long end = System.nanoTime() + PATIENCE;
        for (int cell : further) {
            if (System.nanoTime() > end) {
                return;
            }
            if (withheld[cell] && !neededInRow(withheld, cell)) {
                tryWithout(withheld, cell);
            }
        }
    }

    private void tryWithout(boolean[] withheld, int cell) {
        withheld[cell] = false;
        Examination examination = Examination.of(problem, withheld, hopeless.size() + DOUBTS);
        if (hopeless.containsAll(examination.exposures())) {
            examination.idle().forEach(idle -> withheld[idle] = false);
        } else {
            withheld[cell] = true;
        }
    }

    /** Whether an equation would be left with a single withheld cell, and that one is risky. */
    private boolean neededInRow(boolean[] withheld, int cell) {
        for (int row : problem.equations().rowsOf(cell)) {
            int others = 0;
            boolean risky = false;
            for (int other : problem.equations().row(row)) {
                if (other != cell && withheld[other]) {
                    others++;
                    risky |= problem.risky()[other];
                }
            }
            if (others == 1 && risky) {
                return true;
            }
        }
        return false;
    }
}
