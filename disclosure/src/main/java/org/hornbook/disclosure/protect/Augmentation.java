package org.hornbook.disclosure.protect;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ends an exposure by the cheapest move that changes the exposed cell: the published cells that the move changes are
 * withheld too. The classical heuristic of Kelly, Golden and Assad, "Cell suppression: disclosure protection for
 * sensitive tabular data", Networks 22 (1992), with one program for cells of any shape of table.
 */
final class Augmentation implements AutoCloseable {
    static {
        Loader.loadNativeLibraries();
    }

    private static final double TINY = 1e-6;
    private static final long PATIENCE = 20_000;
    private final Problem problem;
    private final int[] cells;
    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final MPVariable[] rises;
    private final MPVariable[] falls;
    private final MPObjective objective;

    /** @param cells the cells that may move; all others stay */
    Augmentation(Problem problem, int[] cells) {
        this.problem = problem;
        this.cells = cells;
        this.rises = new MPVariable[cells.length];
        this.falls = new MPVariable[cells.length];
        this.objective = solver.objective();
        // every price is positive, so "no move" is optimal but for the target: where the dual simplex starts well
        solver.setSolverSpecificParametersAsString("use_dual_simplex: true");
        Map<Integer, MPConstraint> rows = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            rises[i] = solver.makeNumVar(0, 0, "");
            falls[i] = solver.makeNumVar(0, 0, "");
            for (int r : problem.equations().rowsOf(cells[i])) {
                int sign = problem.equations().row(r)[0] == cells[i] ? -1 : 1;
                MPConstraint row = rows.computeIfAbsent(r, any -> solver.makeConstraint(0, 0, ""));
                row.setCoefficient(rises[i], sign);
                row.setCoefficient(falls[i], -sign);
            }
        }
    }

    /** The cells to withhold besides, so that the exposed cell can move by the distance; empty if there are none. */
    List<Integer> cheapest(boolean[] withheld, Exposure exposure, double up, double down) {
        List<Integer> best = List.of();
        double least = Double.POSITIVE_INFINITY;
        for (int direction = 1; direction >= -1; direction -= 2) {
            double distance = direction > 0 ? up : down;
            double reach = direction > 0 ? problem.headroom(exposure.cell()) : problem.room(exposure.cell());
            if (distance > reach + TINY) {
                continue;
            }
            List<Integer> found = solve(withheld, exposure, direction, distance);
            double cost =
                    found.stream().mapToDouble(cell -> problem.cost()[cell]).sum();
            if (!found.isEmpty() && cost < least) {
                least = cost;
                best = found;
            }
        }
        return best;
    }

    private List<Integer> solve(boolean[] withheld, Exposure exposure, int direction, double distance) {
        for (int i = 0; i < cells.length; i++) {
            int cell = cells[i];
            boolean movable = (problem.candidate(cell) || withheld[cell]) && cell != exposure.alone();
            rises[i].setBounds(0, movable ? problem.headroom(cell) : 0);
            falls[i].setBounds(0, movable ? problem.room(cell) : 0);
            double price = withheld[cell] ? 0.01 : problem.cost()[cell];
            objective.setCoefficient(rises[i], price);
            objective.setCoefficient(falls[i], price);
            if (cell == exposure.cell()) {
                (direction > 0 ? rises : falls)[i].setBounds(distance, distance);
                (direction > 0 ? falls : rises)[i].setBounds(0, 0);
            }
        }
        objective.setMinimization();
        solver.setTimeLimit(PATIENCE);
        List<Integer> found = new ArrayList<>();
        if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
            return found;
        }
        for (int i = 0; i < cells.length; i++) {
            if (!withheld[cells[i]] && rises[i].solutionValue() + falls[i].solutionValue() > TINY) {
                found.add(cells[i]);
            }
        }
        return found;
    }

    @Override
    public void close() {
        solver.delete();
    }
}
