package org.hornbook.disclosure.protect;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes a choice safe by withholding more, one exposure after the other. */
final class Repair implements AutoCloseable {
    /** Up to that many cells a program covers all of them. */
    private static final int ALL = 4_000;

    /** How many cells around an exposed one a program covers otherwise. */
    private static final int AROUND = 2_000;

    private final Problem problem;
    private final Set<Exposure> hopeless;
    private @Nullable Augmentation everywhere;

    Repair(Problem problem, Set<Exposure> hopeless) {
        this.problem = problem;
        this.hopeless = hopeless;
    }

    /** Withholds cells until every exposure ended that can be ended; whether more had to be withheld. */
    boolean complete(boolean[] withheld) {
        Examination examination = Examination.of(problem, withheld);
        List<Exposure> exposures = open(examination);
        boolean safe = exposures.isEmpty();
        while (!exposures.isEmpty()) {
            boolean progress = false;
            for (Exposure exposure : exposures) {
                progress |= end(withheld, exposure);
            }
            if (!progress) {
                hopeless.addAll(exposures);
            }
            examination = Examination.of(problem, withheld);
            exposures = open(examination);
        }
        examination.idle().forEach(cell -> withheld[cell] = false);
        return !safe;
    }

    private List<Exposure> open(Examination examination) {
        return examination.exposures().stream()
                .filter(exposure -> !hopeless.contains(exposure))
                .toList();
    }

    /** Whether more had to be withheld, and was. */
    private boolean end(boolean[] withheld, Exposure exposure) {
        if (problem.cells() <= ALL) {
            return open(everywhere(), withheld, exposure);
        }
        try (Augmentation near = new Augmentation(problem, around(exposure.cell()))) {
            return open(near, withheld, exposure) || open(everywhere(), withheld, exposure);
        }
    }

    private boolean open(Augmentation augmentation, boolean[] withheld, Exposure exposure) {
        double reach = Math.max(problem.need(), problem.width());
        List<Integer> further = augmentation.cheapest(withheld, exposure, reach, reach);
        further.forEach(cell -> withheld[cell] = true);
        return !further.isEmpty();
    }

    /** The cells nearest to a cell, by equations. */
    private int[] around(int start) {
        int[] near = new int[problem.cells()];
        boolean[] seen = new boolean[problem.cells()];
        int size = 0;
        near[size++] = start;
        seen[start] = true;
        for (int at = 0; at < size && size < AROUND; at++) {
            for (int row : problem.equations().rowsOf(near[at])) {
                for (int cell : problem.equations().row(row)) {
                    if (!seen[cell]) {
                        seen[cell] = true;
                        near[size++] = cell;
                    }
                }
            }
        }
        return Arrays.copyOf(near, size);
    }

    private Augmentation everywhere() {
        Augmentation made = everywhere == null
                ? new Augmentation(problem, IntStream.range(0, problem.cells()).toArray())
                : everywhere;
        everywhere = made;
        return made;
    }

    @Override
    public void close() {
        if (everywhere != null) {
            everywhere.close();
        }
    }
}
