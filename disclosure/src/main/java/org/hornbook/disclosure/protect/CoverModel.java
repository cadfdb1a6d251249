package org.hornbook.disclosure.protect;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Map;
import java.util.TreeMap;

/**
 * The choice of further cells to withhold as a covering problem: each demand is a set of cells of which enough must be
 * withheld. Every demand holds in every safe choice, so the model's optimum is a bound below the cost of any safe one.
 */
final class CoverModel {
    static {
        Loader.loadNativeLibraries();
    }

    private static final long SCALE = 1_000;
    private final Problem problem;
    private final CpModel model = new CpModel();
    private final Map<Integer, BoolVar> variables = new TreeMap<>();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private double bound;

    CoverModel(Problem problem) {
        this.problem = problem;
        new RowRules(problem).demands(this::atLeastOne);
        neverAlone();
    }

    private BoolVar variable(int cell) {
        return variables.computeIfAbsent(cell, any -> {
            BoolVar made = model.newBoolVar("");
            cost.addTerm(made, problem.cost()[cell]);
            return made;
        });
    }

    /** Demands that one of the cells be withheld; a demand that nothing can meet is left to the examination. */
    void atLeastOne(int[] cells) {
        if (cells.length == 0) {
            return;
        }
        BoolVar[] literals = new BoolVar[cells.length];
        for (int i = 0; i < cells.length; i++) {
            literals[i] = variable(cells[i]);
        }
        model.addBoolOr(literals);
    }

    /** Demands that the weights of the withheld cells add up to the amount. */
    void atLeast(Map<Integer, Double> weights, double amount) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        weights.forEach((cell, weight) ->
                sum.addTerm(variable(cell), (long) Math.ceil(Math.min(weight, amount) * SCALE - 1e-6)));
        model.addGreaterOrEqual(sum, (long) Math.floor(amount * SCALE));
    }

    /** A further cell that is the only withheld one in an equation would be computed, and protect nothing. */
    private void neverAlone() {
        for (int r = 0; r < problem.equations().size(); r++) {
            int[] row = problem.equations().row(r);
            boolean hidden = false;
            for (int cell : row) {
                hidden |= problem.hidden()[cell];
            }
            if (!hidden) {
                neverAlone(row);
            }
        }
    }

    private void neverAlone(int[] row) {
        BoolVar any = model.newBoolVar("");
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int cell : row) {
            if (problem.candidate(cell)) {
                model.addImplication(variable(cell), any);
                sum.add(variable(cell));
            }
        }
        model.addGreaterOrEqual(sum.addTerm(any, -2), 0);
    }

    /** The best bound proven so far, in cost units. */
    double bound() {
        return bound;
    }

    /** Withholds as little as the demands allow. */
    Choice solve(double seconds, int workers, boolean[] hint) {
        model.minimize(cost);
        model.clearHints();
        variables.forEach((cell, variable) -> model.addHint(variable, hint[cell] ? 1 : 0));
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(seconds)
                .setNumWorkers(workers)
                .setLinearizationLevel(2)
                .setRandomSeed(7);
        CpSolverStatus status = solver.solve(model);
        boolean[] withheld = problem.hidden().clone();
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        if (found) {
            bound = Math.max(bound, solver.bestObjectiveBound());
            variables.forEach((cell, variable) -> withheld[cell] |= solver.booleanValue(variable));
        }
        return new Choice(withheld, found, status == CpSolverStatus.OPTIMAL);
    }

    /**
     * A choice of cells to withhold.
     *
     * @param withheld by cell
     * @param found whether the model gave one
     * @param optimal whether no cheaper one meets the demands
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Choice(boolean[] withheld, boolean found, boolean optimal) {}
}
