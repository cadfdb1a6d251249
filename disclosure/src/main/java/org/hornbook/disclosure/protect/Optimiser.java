package org.hornbook.disclosure.protect;

import java.util.List;
import java.util.Set;

/**
 * Alternates between the covering problem and the search for demands that its answer breaks, until the answer is safe,
 * and so the cheapest, or the time is over. The bound of the covering problem is a bound for every safe choice.
 */
final class Optimiser {
    private static final int MOST_CUTS = 40;
    private static final int MOST_PRUNED = 6_000;
    private final Problem problem;
    private final Effort effort;
    private final Repair repair;
    private final Set<Exposure> hopeless;
    private final long deadline;
    private boolean[] best = new boolean[0];
    private long least = Long.MAX_VALUE;
    private double bound;

    Optimiser(Problem problem, Effort effort, Repair repair, Set<Exposure> hopeless, long deadline) {
        this.problem = problem;
        this.effort = effort;
        this.repair = repair;
        this.hopeless = hopeless;
        this.deadline = deadline;
    }

    /** The cheapest safe choice found, from a safe one. */
    boolean[] improve(boolean[] start) {
        keep(start);
        if (least > 0) {
            CoverModel model = new CoverModel(problem);
            improve(model);
        }
        bound = Math.min(bound, (double) least);
        return best;
    }

    double bound() {
        return bound;
    }

    private void improve(CoverModel model) {
        try (Cuts cuts = new Cuts(problem)) {
            boolean more = true;
            while (more && seconds() > 0.01) {
                CoverModel.Choice choice = model.solve(Math.max(0.05, seconds() / 2), effort.workers(), best);
                bound = Math.max(bound, model.bound());
                more = choice.found() && bound < (double) least && step(model, cuts, choice);
            }
        }
    }

    /** Whether another round can help. */
    private boolean step(CoverModel model, Cuts cuts, CoverModel.Choice choice) {
        List<Exposure> exposures = Examination.of(problem, choice.withheld()).exposures().stream()
                .filter(exposure -> !hopeless.contains(exposure))
                .toList();
        int added = 0;
        for (Exposure exposure : exposures.subList(0, Math.min(MOST_CUTS, exposures.size()))) {
            added += cut(model, cuts, choice.withheld(), exposure) ? 1 : 0;
        }
        boolean[] repaired =
                exposures.isEmpty() ? choice.withheld().clone() : new Descent(problem, 2).from(choice.withheld());
        if (repair.complete(repaired) && problem.cells() <= MOST_PRUNED) {
            new Pruning(problem, hopeless).prune(repaired);
        }
        keep(repaired);
        return added > 0 || (!choice.optimal() && exposures.isEmpty());
    }

    private boolean cut(CoverModel model, Cuts cuts, boolean[] withheld, Exposure exposure) {
        int[] demand = cuts.demand(withheld, exposure);
        if (demand.length > 0) {
            model.atLeastOne(demand);
            return true;
        }
        if (problem.width() > 0 && !exposure.toOneContributor()) {
            Cuts.Width width = cuts.width(withheld, exposure.cell());
            if (width.amount() > 1e-6 && !width.weights().isEmpty()) {
                model.atLeast(width.weights(), width.amount());
                return true;
            }
        }
        return false;
    }

    private void keep(boolean[] withheld) {
        long cost = problem.costOf(withheld);
        if (cost < least) {
            least = cost;
            best = withheld.clone();
        }
    }

    private double seconds() {
        return (deadline - System.nanoTime()) / 1e9;
    }
}
