package org.hornbook.disclosure.attack;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The linear program over all values that a reader thinks possible for one part of the puzzle. */
final class IntervalProgram implements AutoCloseable {
    static {
        Loader.loadNativeLibraries();
    }

    private static final double TOLERANCE = 1e-6;
    /** How far values are followed from a whole solution; beyond, an interval counts as open. */
    private static final double REACH = 1e6;

    private final Puzzle puzzle;
    private final List<Integer> cells;
    private final List<Puzzle.Sum> sums;
    private final Map<Integer, Integer> positions = new HashMap<>();
    private final MPVariable[] variables;
    private final List<MPConstraint> constraints = new ArrayList<>();
    private final MPSolver solver;
    private final double[] base;
    private final double reach;
    private final double[] least;
    private final double[] most;

    IntervalProgram(Puzzle puzzle, Puzzle.Part part, boolean whole) {
        this.puzzle = puzzle;
        this.cells = part.cells();
        this.sums = part.sums();
        this.solver = MPSolver.createSolver(whole ? "SCIP" : "GLOP");
        this.variables = new MPVariable[cells.size()];
        this.least = new double[cells.size()];
        this.most = new double[cells.size()];
        this.base = WholeSolution.of(puzzle, part, puzzle.whole());
        this.reach = Arrays.stream(base).anyMatch(value -> value != 0) ? REACH : Double.POSITIVE_INFINITY;
        for (int i = 0; i < variables.length; i++) {
            positions.put(cells.get(i), i);
            variables[i] = solver.makeVar(leastMove(i), mostMove(i), whole, "");
            least[i] = Double.POSITIVE_INFINITY;
            most[i] = Double.NEGATIVE_INFINITY;
        }
        for (Puzzle.Sum sum : sums) {
            double slack = whole ? TOLERANCE : 0;
            double rest = sum.rest();
            for (int id : sum.plus()) {
                rest -= base[position(id)];
            }
            for (int id : sum.minus()) {
                rest += base[position(id)];
            }
            MPConstraint row = solver.makeConstraint(rest - slack, rest + slack, "");
            for (int id : sum.plus()) {
                row.setCoefficient(variables[position(id)], 1);
            }
            for (int id : sum.minus()) {
                row.setCoefficient(variables[position(id)], -1);
            }
            constraints.add(row);
        }
    }

    int position(int id) {
        return positions.getOrDefault(id, -1);
    }

    /** Moves towards the greatest weighted sum, and notes every cell's value there. */
    boolean push(Map<Integer, Double> weights) {
        solver.objective().clear();
        weights.forEach((i, weight) -> solver.objective().setCoefficient(variables[i], weight));
        solver.objective().setMaximization();
        MPSolver.ResultStatus status = solver.solve();
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            return false;
        }
        for (int i = 0; i < variables.length; i++) {
            note(i, value(i, variables[i].solutionValue()));
        }
        return true;
    }

    private double leastMove(int i) {
        return Math.max(-reach, puzzle.lower(cells.get(i)) - base[i]);
    }

    private double mostMove(int i) {
        return Math.min(reach, puzzle.upper() - base[i]);
    }

    private double value(int i, double move) {
        if (Math.abs(move) > reach - 1) {
            return move > 0 ? puzzle.upper() : puzzle.lower(cells.get(i));
        }
        return base[i] + move;
    }

    private void note(int i, double value) {
        least[i] = Math.min(least[i], value);
        most[i] = Math.max(most[i], value);
    }

    /** Finds a cell's exact interval. */
    boolean solve(int i) {
        boolean down = push(Map.of(i, -1.0));
        boolean up = push(Map.of(i, 1.0));
        return down && up;
    }

    /** The least value seen for a cell. */
    double least(int i) {
        return least[i];
    }

    /** The greatest value seen for a cell. */
    double most(int i) {
        return most[i];
    }

    /** Fixes a cell to a value that somebody knows. */
    void fix(int i, double value) {
        variables[i].setBounds(value - base[i], value - base[i]);
    }

    /** Takes back what {@link #fix} did. */
    void release(int i) {
        variables[i].setBounds(leastMove(i), mostMove(i));
    }

    /** Forgets the values seen. */
    void forget() {
        for (int i = 0; i < variables.length; i++) {
            least[i] = Double.POSITIVE_INFINITY;
            most[i] = Double.NEGATIVE_INFINITY;
        }
    }

    /** The totals whose sums gave the last bound. */
    List<String> evidence() {
        List<String> totals = new ArrayList<>();
        for (int s = 0; s < sums.size(); s++) {
            if (Math.abs(constraints.get(s).dualValue()) > TOLERANCE) {
                totals.add(puzzle.space().name(sums.get(s).total()));
            }
        }
        return totals;
    }

    @Override
    public void close() {
        solver.delete();
    }
}
