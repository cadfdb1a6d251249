package org.hornbook.disclosure.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a single equation already demands: a risky cell needs another withheld cell in each of its equations, one that
 * can balance its move, and still needs one when the sole contributor of a cell of that equation knows that cell.
 */
final class RowRules {
    private final Problem problem;
    private final BitSet alone = new BitSet();

    RowRules(Problem problem) {
        this.problem = problem;
        for (int cell : problem.alone()) {
            alone.set(cell);
        }
    }

    /** Passes on each demand as the cells of which at least one must be withheld. */
    void demands(Consumer<int[]> demand) {
        for (int row = 0; row < problem.equations().size(); row++) {
            demands(problem.equations().row(row), demand);
        }
    }

    private void demands(int[] row, Consumer<int[]> demand) {
        int free = 0;
        boolean risky = false;
        for (int cell : row) {
            free += problem.hidden()[cell] && canRise(cell) && canFall(cell) ? 1 : 0;
            risky |= problem.risky()[cell];
        }
        if (!risky || free > 2) {
            return;
        }
        for (int cell : row) {
            if (problem.risky()[cell]) {
                demand(row, cell, Exposure.ANYBODY, demand);
                for (int other : row) {
                    if (other != cell && alone.get(other) && !problem.ownBusiness(other, cell)) {
                        demand(row, cell, other, demand);
                    }
                }
            }
        }
    }

    private void demand(int[] row, int cell, int knows, Consumer<int[]> demand) {
        List<Integer> choice = new ArrayList<>();
        for (int other : row) {
            if (other == cell || other == knows || !balances(row, cell, other)) {
                continue;
            }
            if (problem.hidden()[other]) {
                return;
            }
            if (problem.candidate(other)) {
                choice.add(other);
            }
        }
        demand.accept(choice.stream().mapToInt(Integer::intValue).toArray());
    }

    private boolean balances(int[] row, int cell, int other) {
        boolean opposite = cell != row[0] && other != row[0];
        boolean whenRising = canRise(cell) && (opposite ? canFall(other) : canRise(other));
        boolean whenFalling = canFall(cell) && (opposite ? canRise(other) : canFall(other));
        return whenRising || whenFalling;
    }

    private boolean canRise(int cell) {
        return problem.headroom(cell) >= problem.need();
    }

    private boolean canFall(int cell) {
        return problem.room(cell) >= problem.need();
    }
}
