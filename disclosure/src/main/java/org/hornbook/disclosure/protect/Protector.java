package org.hornbook.disclosure.protect;

import java.util.ArrayList;
import java.util.List;
import org.hornbook.disclosure.table.Status;

/**
 * Protects a table by withholding cells.
 *
 * <p>What it promises: against readers who know everything that was published, the bounds of all values and, where
 * zeros are published and singletons protected, that a risky count is not zero, every risky cell can take another
 * value (exact protection) or keeps the interval asked for; with protected singletons this also holds against the sole
 * contributor of any innermost cell. What could not be achieved is said in {@link ProtectedTable#warnings()}.
 *
 * <p>What it does not promise: anything against readers who know more than that, such as other people's values, two
 * contributors who pool what they know, or the exact minimum from which a count is withheld.
 */
public final class Protector {
    private Protector() {}

    /**
     * Protects a table.
     *
     * @throws IllegalArgumentException if an earlier publication contradicts the table
     */
    public static ProtectedTable protect(Request request, Effort effort) {
        ProblemBuilder builder = new ProblemBuilder(request);
        Problem problem = builder.build();
        Solution solution = new Search(problem, effort).run();
        List<Status> statuses = new ArrayList<>();
        long cost = 0;
        for (int cell = 0; cell < request.table().layout().size(); cell++) {
            Status status = status(problem, solution.withheld(), cell);
            cost += status == Status.COMPLEMENTARY ? problem.cost()[cell] : 0;
            statuses.add(status);
        }
        return new ProtectedTable(
                request.table(),
                statuses,
                builder.reasons(),
                cost,
                Math.min((double) cost, solution.bound()),
                warnings(problem, solution));
    }

    private static Status status(Problem problem, boolean[] withheld, int cell) {
        if (problem.risky()[cell]) {
            return Status.PRIMARY;
        }
        return withheld[cell] ? Status.COMPLEMENTARY : Status.PUBLISHED;
    }

    private static List<String> warnings(Problem problem, Solution solution) {
        List<String> warnings = new ArrayList<>();
        for (int cell = 0; cell < problem.cells(); cell++) {
            if (problem.risky()[cell] && problem.known()[cell]) {
                warnings.add(problem.space().name(cell)
                        + " is risky but was published before; it is withheld, which cannot undo that");
            }
        }
        for (Exposure exposure : solution.open()) {
            if (!problem.known()[exposure.cell()]) {
                warnings.add(problem.space().name(exposure.cell()) + " cannot be protected"
                        + (exposure.toOneContributor()
                                ? " from the sole contributor of "
                                        + problem.space().name(exposure.alone())
                                : "")
                        + ": even with all other cells withheld it stays too narrow");
            }
        }
        return warnings;
    }
}
