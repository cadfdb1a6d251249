package org.hornbook.disclosure.protect;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.HashMap;
import java.util.Map;

/**
 * A linear program over moves: changes of cells' values that keep every equation. A move that stays within what
 * readers know to be possible leads to another table they cannot rule out.
 */
final class MoveProgram implements AutoCloseable {
    static {
        Loader.loadNativeLibraries();
    }

    private final MPSolver solver;
    private final Map<Integer, Integer> positions = new HashMap<>();
    private final MPVariable[] variables;
    private final MPConstraint[] equations;
    private final MPObjective objective;
    private final double[] solution;

    /** A program in which only the given cells can change. */
    MoveProgram(Equations all, int[] cells) {
        solver = MPSolver.createSolver("GLOP");
        variables = new MPVariable[cells.length];
        solution = new double[cells.length];
        Map<Integer, MPConstraint> rows = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            positions.put(cells[i], i);
            variables[i] = solver.makeNumVar(0, 0, "");
            for (int row : all.rowsOf(cells[i])) {
                rows.computeIfAbsent(row, any -> solver.makeConstraint(0, 0, ""))
                        .setCoefficient(variables[i], all.row(row)[0] == cells[i] ? -1 : 1);
            }
        }
        equations = rows.values().toArray(new MPConstraint[0]);
        objective = solver.objective();
    }

    int equations() {
        return equations.length;
    }

    /** Sets how far the i-th cell may move. */
    void bounds(int i, double least, double most) {
        variables[i].setBounds(least, most);
    }

    /** Sets the weight of the i-th cell in the objective. */
    void weight(int i, double weight) {
        objective.setCoefficient(variables[i], weight);
    }

    /** Forgets all weights. */
    void clearWeights() {
        objective.clear();
    }

    /** Maximises the objective; false if no move was found within the time. */
    boolean maximise(long millis) {
        objective.setMaximization();
        solver.setTimeLimit(Math.max(1, millis));
        MPSolver.ResultStatus status = solver.solve();
        if (status != MPSolver.ResultStatus.OPTIMAL && status != MPSolver.ResultStatus.FEASIBLE) {
            return false;
        }
        for (int i = 0; i < variables.length; i++) {
            solution[i] = variables[i].solutionValue();
        }
        return true;
    }

    /** The best value found. */
    double best() {
        return objective.value();
    }

    /** The move found, by position of the cell. */
    double move(int i) {
        return solution[i];
    }

    /** By how much the best value would change with the bound of the i-th cell. */
    double reducedCost(int i) {
        return variables[i].reducedCost();
    }

    int position(int cell) {
        return positions.getOrDefault(cell, -1);
    }

    /** Adds a variable that is not a cell, with the given part in no equation yet. */
    MPVariable extra(double least, double most) {
        return solver.makeNumVar(least, most, "");
    }

    @Override
    public void close() {
        solver.delete();
    }
}
