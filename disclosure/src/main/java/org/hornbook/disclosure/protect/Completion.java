package org.hornbook.disclosure.protect;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

/**
 * Completes the values of linked tables where they are not known, with any values that agree with the known ones: a
 * reader cannot tell them from the true ones, so protection may be judged from there.
 */
final class Completion {
    static {
        Loader.loadNativeLibraries();
    }

    private final Equations equations;
    private final double[] values;
    private final double[] lower;
    private final double[] upper;

    Completion(Equations equations, double[] values, double[] lower, double[] upper) {
        this.equations = equations;
        this.values = values;
        this.lower = lower;
        this.upper = upper;
    }

    /** @throws IllegalArgumentException if no values agree */
    void fill() {
        MPSolver solver = MPSolver.createSolver("GLOP");
        MPVariable[] variables = new MPVariable[values.length];
        for (int row = 0; row < equations.size(); row++) {
            addRow(solver, variables, equations.row(row));
        }
        boolean agrees = solver.solve() == MPSolver.ResultStatus.OPTIMAL;
        for (int cell = 0; cell < values.length; cell++) {
            if (Double.isNaN(values[cell])) {
                values[cell] = variables[cell] == null ? Math.max(0, lower[cell]) : variables[cell].solutionValue();
            }
        }
        solver.delete();
        if (!agrees) {
            throw new IllegalArgumentException("an earlier publication contradicts the table or itself: no values of"
                    + " its withheld cells add up; check that it is about the same people");
        }
    }

    private void addRow(MPSolver solver, MPVariable[] variables, int[] row) {
        boolean open = false;
        for (int cell : row) {
            open |= Double.isNaN(values[cell]);
        }
        if (!open) {
            return;
        }
        double known = 0;
        for (int cell : row) {
            known += Double.isNaN(values[cell]) ? 0 : cell == row[0] ? -values[cell] : values[cell];
        }
        MPConstraint constraint = solver.makeConstraint(-known - 1e-6, -known + 1e-6, "");
        for (int cell : row) {
            if (Double.isNaN(values[cell])) {
                if (variables[cell] == null) {
                    variables[cell] = solver.makeNumVar(lower[cell], upper[cell], "");
                }
                constraint.setCoefficient(variables[cell], cell == row[0] ? -1 : 1);
            }
        }
    }
}
