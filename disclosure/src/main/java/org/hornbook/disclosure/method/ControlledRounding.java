package org.hornbook.disclosure.method;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hornbook.disclosure.table.Hierarchy;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.Table;

/**
 * Controlled rounding of counts: every value becomes a multiple of a base, and totals stay the sums of their parts.
 * Values that are multiples stay; others go to one of the two next multiples, as near as the sums allow (Cox, "A
 * constructive procedure for unbiased controlled rounding", Journal of the American Statistical Association 82 (1987);
 * Salazar-González, "Controlled rounding and cell perturbation", Mathematical Programming 105 (2006)). In three and more
 * dimensions such a rounding may not exist; then values may go one multiple further.
 *
 * <p>What it promises: the published table adds up, and no published value is further from the true one than the base,
 * or twice the base where it had to go further.
 *
 * <p>What it does not promise: that a reader cannot narrow a value down by the sums; run it with a base well above the
 * minimum. The rounding is the nearest one, not a random one, and so not unbiased. Two roundings of overlapping groups
 * can be compared.
 */
public final class ControlledRounding {
    static {
        Loader.loadNativeLibraries();
    }

    private ControlledRounding() {}

    /**
     * The rounded values by cell; empty if none was found within the time.
     *
     * @param base what all values become multiples of, at least 2
     * @throws IllegalArgumentException if the base is too small, or the table is not one of counts
     */
    public static Optional<long[]> of(Table table, int base, Duration time) {
        if (base < 2) {
            throw new IllegalArgumentException("the base of rounding must be at least 2");
        }
        if (table.kind() != Table.Kind.FREQUENCY) {
            throw new IllegalArgumentException("only tables of counts are rounded");
        }
        Optional<long[]> next = round(table, base, 0, time);
        return next.isPresent() ? next : round(table, base, 1, time);
    }

    private static Optional<long[]> round(Table table, int base, int further, Duration time) {
        CpModel model = new CpModel();
        IntVar[] multiples = new IntVar[table.layout().size()];
        LinearExprBuilder distance = LinearExpr.newBuilder();
        for (int cell = 0; cell < multiples.length; cell++) {
            multiples[cell] = multiple(model, (long) table.value(cell), base, further, distance);
        }
        addSums(model, table.layout(), multiples);
        model.minimize(distance);
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(time.toMillis() / 1e3)
                .setNumWorkers(1)
                .setRandomSeed(7);
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(multiples)
                .mapToLong(variable -> base * solver.value(variable))
                .toArray());
    }

    private static IntVar multiple(CpModel model, long value, int base, int further, LinearExprBuilder distance) {
        long below = value / base;
        long above = (value + base - 1) / base;
        IntVar multiple = model.newIntVar(Math.max(0, below - further), above + further, "");
        IntVar gap = model.newIntVar(0, (long) base * (further + 1), "");
        model.addGreaterOrEqual(gap, LinearExpr.affine(multiple, base, -value));
        model.addGreaterOrEqual(gap, LinearExpr.affine(multiple, -base, value));
        distance.add(gap);
        return multiple;
    }

    private static void addSums(CpModel model, Layout layout, IntVar[] multiples) {
        for (int d = 0; d < layout.dimensions().size(); d++) {
            Hierarchy hierarchy = layout.hierarchy(d);
            for (int cell = 0; cell < layout.size(); cell++) {
                List<Integer> parts = hierarchy.children(layout.code(cell, d));
                if (!parts.isEmpty()) {
                    LinearExprBuilder sum = LinearExpr.newBuilder();
                    for (int part : parts) {
                        sum.add(multiples[layout.with(cell, d, part)]);
                    }
                    model.addEquality(multiples[cell], sum);
                }
            }
        }
    }
}
