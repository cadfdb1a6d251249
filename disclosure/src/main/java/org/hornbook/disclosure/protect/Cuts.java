package org.hornbook.disclosure.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds why a risky cell is exposed: a combination of equations that gives it away, and so a demand that any safe
 * choice meets. Follows the separation of Fischetti and Salazar-González, "Solving the cell suppression problem on
 * tabular data with linear constraints", Management Science 47 (2001).
 */
final class Cuts implements AutoCloseable {
    private static final double TINY = 1e-7;
    private static final long PATIENCE = 30_000;
    private final Problem problem;
    private final MoveProgram program;

    Cuts(Problem problem) {
        this.problem = problem;
        int[] all = new int[problem.cells()];
        for (int cell = 0; cell < all.length; cell++) {
            all[cell] = cell;
        }
        this.program = new MoveProgram(problem.equations(), all);
    }

    /**
     * The cells of which at least one must be withheld to end the exposure; {@code null}-free and empty when the
     * exposure has another cause than the pattern of withheld cells.
     */
    int[] demand(boolean[] withheld, Exposure exposure) {
        boolean[] choice = new boolean[problem.cells()];
        for (int direction = 1; direction >= -1; direction -= 2) {
            pattern(withheld, exposure);
            if (!aim(exposure.cell(), direction) || program.best() > Problem.FAR / 2) {
                return new int[0];
            }
            for (int cell = 0; cell < choice.length; cell++) {
                choice[cell] |= problem.candidate(cell)
                        && !withheld[cell]
                        && cell != exposure.cell()
                        && Math.abs(program.reducedCost(cell)) > TINY;
            }
        }
        List<Integer> cells = new ArrayList<>();
        for (int cell = 0; cell < choice.length; cell++) {
            if (choice[cell]) {
                cells.add(cell);
            }
        }
        return cells.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whatever a cell can do at all, as far as it likes; a published one in small steps. */
    private void pattern(boolean[] withheld, Exposure exposure) {
        for (int cell = 0; cell < withheld.length; cell++) {
            double reach = withheld[cell] ? Problem.FAR : problem.candidate(cell) ? 1 : 0;
            double least = problem.room(cell) > TINY ? -reach : 0;
            double most = problem.headroom(cell) > TINY ? reach : 0;
            program.bounds(cell, least, most);
        }
        if (exposure.toOneContributor()) {
            program.bounds(exposure.alone(), 0, 0);
        }
    }

    private boolean aim(int cell, int direction) {
        program.clearWeights();
        program.weight(cell, direction);
        return program.maximise(PATIENCE);
    }

    /** The weights with which withheld cells widen the interval of a cell, and how much of them is needed. */
    Width width(boolean[] withheld, int target) {
        Map<Integer, Double> weights = new TreeMap<>();
        double given = 0;
        for (int direction = 1; direction >= -1; direction -= 2) {
            capacities(withheld);
            if (!aim(target, direction)) {
                return new Width(Map.of(), 0);
            }
            for (int cell = 0; cell < withheld.length; cell++) {
                double price = program.reducedCost(cell);
                double reach = price > 0 ? problem.headroom(cell) : problem.room(cell);
                double share = Math.abs(price) < TINY ? 0 : Math.abs(price) * reach;
                if (problem.hidden()[cell]) {
                    given += share;
                } else if (share > 0 && problem.candidate(cell)) {
                    weights.merge(cell, share, Double::sum);
                }
            }
        }
        return new Width(weights, problem.width() - given);
    }

    private void capacities(boolean[] withheld) {
        double step = problem.width() * 1e-3;
        for (int cell = 0; cell < withheld.length; cell++) {
            double reach = withheld[cell] ? Problem.FAR : problem.candidate(cell) ? step : 0;
            program.bounds(cell, -Math.min(reach, problem.room(cell)), Math.min(reach, problem.headroom(cell)));
        }
    }

    /**
     * A demand on the width of an interval.
     *
     * @param weights how much each further cell can widen it
     * @param amount what they must add up to; not positive when nothing is demanded
     */
    record Width(Map<Integer, Double> weights, double amount) {}

    @Override
    public void close() {
        program.close();
    }
}
