package org.hornbook.disclosure.protect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Looks for a cheap safe choice: first by the heuristic, then by the optimiser if asked. */
final class Search {
    /** Up to this size everything is tried twice: also with cells left that can move by a fraction of a person only. */
    private static final int MIDDLING = 6_000;

    /** How many other orders of publishing are tried. */
    private static final int SHUFFLES = 6;

    /** Beyond this size only one way is tried. */
    private static final int LARGE = 20_000;

    private static final long COVER_NANOS_PER_CELL = 100_000;
    /** How many choices are examined when one of them has turned out safe. */
    private static final int MOST_EXAMINED = 6;

    /** A repair takes a linear program over all cells for each exposure. */
    private static final int MOST_REPAIR_WORK = 80_000;

    private static final double[] SPREADS = {2, 0};
    /** Where parts may be too large to examine, nothing is published that leaves cells a fraction of a person only. */
    private static final double[] CAREFUL = {0};

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

    Solution run() {
        long deadline = System.nanoTime() + effort.time().toNanos();
        int[] risky = IntStream.range(0, problem.cells())
                .filter(cell -> problem.risky()[cell])
                .toArray();
        if (risky.length == 0) {
            return new Solution(problem.hidden().clone(), 0, List.of());
        }
        try (Repair repair = new Repair(problem, hopeless)) {
            boolean[] withheld = heuristic(risky, repair);
            double bound = 0;
            if (effort.optimise()) {
                Optimiser optimiser = new Optimiser(problem, effort, repair, hopeless, deadline);
                withheld = optimiser.improve(withheld);
                bound = optimiser.bound();
            }
            return new Solution(withheld, bound, new ArrayList<>(List.copyOf(hopeless)));
        }
    }

    private boolean[] heuristic(int[] risky, Repair repair) {
        int cells = problem.cells();
        RowCover cover = new RowCover(problem, problem.hidden());
        cover.improve(risky, 4 * cells, System.nanoTime() + COVER_NANOS_PER_CELL * cells);
        if (cells > LARGE) {
            Descent descent = new Descent(problem, 0);
            boolean[] only = mostlyRisky()
                    ? descent.fromEverythingByBlock(Blocks.groups(problem), problem.values())
                    : descent.inRounds(cover.withheld());
            return cheapestSafe(new ArrayList<>(List.of(only)), repair);
        }
        List<boolean[]> choices = new ArrayList<>();
        for (double spread : cells <= MIDDLING ? SPREADS : CAREFUL) {
            Descent descent = new Descent(problem, spread);
            choices.add(descent.from(cover.withheld()));
            choices.add(descent.fromEverything(problem.values()));
            tryOrders(descent, choices);
        }
        return cheapestSafe(choices, repair);
    }

    /** Whether hardly any cell is left to choose from, so that a guess helps little. */
    private boolean mostlyRisky() {
        int hidden = 0;
        int choice = 0;
        for (int cell = 0; cell < problem.cells(); cell++) {
            hidden += problem.hidden()[cell] ? 1 : 0;
            choice += problem.candidate(cell) && problem.room(cell) >= problem.need() ? 1 : 0;
        }
        return choice < hidden;
    }

    private void tryOrders(Descent descent, List<boolean[]> choices) {
        double[] apart = Worth.apart(problem);
        choices.add(descent.fromEverythingByWorth(apart));
        choices.add(descent.fromEverything(Worth.expected(problem)));
        choices.add(descent.fromEverythingByBlock(Blocks.groups(problem), problem.values()));
        choices.add(descent.fromEverythingByBlock(Blocks.categories(problem), problem.values()));
        for (int seed = 1; seed <= SHUFFLES; seed++) {
            choices.add(descent.fromEverythingByWorth(Worth.shuffled(problem, apart, seed)));
        }
    }

    /** The cheapest choice once it is safe: a cheap one that needs a little repair may stay cheaper than the next one. */
    private boolean[] cheapestSafe(List<boolean[]> choices, Repair repair) {
        choices.sort(Comparator.comparingLong(problem::costOf));
        boolean[] best = new boolean[0];
        boolean mended = false;
        int examined = 0;
        long least = Long.MAX_VALUE;
        int repairs = 0;
        for (boolean[] choice : choices) {
            if (problem.costOf(choice) >= least || (examined++ >= MOST_EXAMINED && best.length > 0)) {
                break;
            }
            int most = Math.max(1, MOST_REPAIR_WORK / problem.cells());
            int exposures = Examination.of(problem, choice, most).exposures().size();
            if (exposures > 0 && (repairs > 2 || exposures > most)) {
                continue;
            }
            repairs += exposures > 0 ? 1 : 0;
            boolean more = repair.complete(choice);
            if (problem.costOf(choice) < least) {
                least = problem.costOf(choice);
                best = choice;
                mended = more;
            }
        }
        if (best.length == 0) {
            best = choices.getLast();
            mended = repair.complete(best);
        }
        if (mended && problem.cells() <= MIDDLING) {
            new Pruning(problem, hopeless).prune(best);
        }
        return best;
    }
}
