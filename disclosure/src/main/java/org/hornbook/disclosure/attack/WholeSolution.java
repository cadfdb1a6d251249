package org.hornbook.disclosure.attack;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Some whole numbers that agree with what was published. Where counts are in the millions, a linear program rounds by
 * more than one person; seen from such a solution it does not have to.
 */
final class WholeSolution {
    static {
        Loader.loadNativeLibraries();
    }

    private static final double LARGE = 1e6;
    private static final double SECONDS = 20;

    private WholeSolution() {}

    /** A solution by position of the cell where one is needed and found, else zeros. */
    static double[] of(Puzzle puzzle, Puzzle.Part part, boolean whole) {
        double[] base = new double[part.cells().size()];
        boolean large = part.sums().stream().anyMatch(sum -> Math.abs(sum.rest()) > LARGE);
        if (!whole || !large) {
            return base;
        }
        CpModel model = new CpModel();
        Map<Integer, IntVar> variables = new HashMap<>();
        for (int id : part.cells()) {
            variables.put(
                    id, model.newIntVar((long) Math.ceil(puzzle.lower(id)), (long) Math.floor(puzzle.upper()), ""));
        }
        for (Puzzle.Sum sum : part.sums()) {
            LinearExprBuilder left = LinearExpr.newBuilder();
            Arrays.stream(sum.plus()).forEach(id -> left.add(variables.get(id)));
            Arrays.stream(sum.minus()).forEach(id -> left.addTerm(variables.get(id), -1));
            model.addEquality(left, Math.round(sum.rest()));
        }
        CpSolver solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(SECONDS).setNumWorkers(1);
        CpSolverStatus status = solver.solve(model);
        if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
            Arrays.setAll(base, i -> solver.value(variables.get(part.cells().get(i))));
        }
        return base;
    }
}
