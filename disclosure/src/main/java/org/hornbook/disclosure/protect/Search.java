package org.hornbook.disclosure.protect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for a cheap safe choice: first by the heuristic, then by the optimiser if asked. */
final class Search {
    private final Problem problem;
    private final Effort effort;
    private final Set<Exposure> hopeless = new HashSet<>();

    Search(Problem problem, Effort effort) {
        this.problem = problem;
        this.effort = effort;
        for (int cell = 0; cell < problem.cells(); cell++) {
            // a value that was published before is out; asking for its protection would withhold cells in vain
            if (problem.risky()[cell] && problem.known()[cell]) {
                problem.risky()[cell] = false;
                problem.hidden()[cell] = false;
            }
        }
    }

    /** Withholds what single equations demand, so that few exposures are left to end one by one. */
    private boolean[] first() {
        return new CoverModel(problem).solve(5, 1, problem.hidden()).withheld();
    }

    Solution run() {
        long deadline = System.nanoTime() + effort.time().toNanos();
        boolean[] withheld = problem.hidden().clone();
        double bound = 0;
        try (Repair repair = new Repair(problem, hopeless)) {
            if (effort.optimise()) {
                Optimiser optimiser = new Optimiser(problem, effort, repair, hopeless, deadline);
                withheld = optimiser.run();
                bound = optimiser.bound();
            } else {
                withheld = first();
                repair.complete(withheld);
                new Pruning(problem, hopeless).prune(withheld);
            }
        }
        return new Solution(withheld, bound, new ArrayList<>(List.copyOf(hopeless)));
    }
}
