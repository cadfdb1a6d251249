package org.hornbook.disclosure.protect;

import java.util.ArrayList;
import java.util.List;

/**
 * What an examination of a choice of withheld cells found.
 *
 * @param exposures risky cells that are not protected
 * @param idle withheld cells that are not risky and that anybody can compute: withholding them protects nothing
 */
record Examination(List<Exposure> exposures, List<Integer> idle) {
    /** Larger parts take a linear program minutes; there, what the elimination proved has to do. */
    private static final int MOST_CELLS = 4_000;

    /**
     * Examines a choice of withheld cells: for each one it looks for moves to other tables that a reader cannot rule
     * out. A cell without an exposure has such a move, found and kept to the program's tolerance; that is the proof.
     */
    static Examination of(Problem problem, boolean[] withheld) {
        return of(problem, withheld, Integer.MAX_VALUE);
    }

    /** The same, but it gives up on a part in which more cells than that are in doubt, and takes them for exposed. */
    static Examination of(Problem problem, boolean[] withheld, int most) {
        Examination found = new Examination(new ArrayList<>(), new ArrayList<>());
        Components components = new Components(problem.equations(), withheld);
        components.computed().forEach(cell -> found.add(problem, cell));
        for (int[] part : components.parts()) {
            if (part.length > MOST_CELLS && problem.width() == 0) {
                continue;
            }
            Ranges ranges = new Ranges(problem, part);
            try (ranges) {
                ranges.explore(most);
                ranges.narrow().forEach(cell -> found.add(problem, cell));
                if (found.exposures.size() <= most) {
                    ranges.exposedToOne(found.exposures);
                }
            }
        }
        return found;
    }

    private void add(Problem problem, int cell) {
        if (problem.risky()[cell]) {
            exposures.add(Exposure.toAnybody(cell));
        } else if (!problem.hidden()[cell]) {
            idle.add(cell);
        }
    }

    boolean safe() {
        return exposures.isEmpty();
    }
}
