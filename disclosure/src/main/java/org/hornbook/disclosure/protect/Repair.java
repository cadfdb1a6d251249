package org.hornbook.disclosure.protect;

import java.util.List;
import java.util.Set;

/** Makes a choice safe by withholding more, one exposure after the other. */
final class Repair implements AutoCloseable {
    private final Problem problem;
    private final Set<Exposure> hopeless;
    private final Augmentation augmentation;

    Repair(Problem problem, Set<Exposure> hopeless) {
        this.problem = problem;
        this.hopeless = hopeless;
        this.augmentation = new Augmentation(problem);
    }

    /** Withholds cells until every exposure ended that can be ended, then publishes what protects nothing. */
    void complete(boolean[] withheld) {
        List<Exposure> exposures = exposures(withheld);
        while (!exposures.isEmpty()) {
            boolean progress = false;
            for (Exposure exposure : exposures) {
                progress |= end(withheld, exposure);
            }
            if (!progress) {
                hopeless.addAll(exposures);
            }
            exposures = exposures(withheld);
        }
        Examination.of(problem, withheld).idle().forEach(cell -> withheld[cell] = false);
    }

    private List<Exposure> exposures(boolean[] withheld) {
        return Examination.of(problem, withheld).exposures().stream()
                .filter(exposure -> !hopeless.contains(exposure))
                .toList();
    }

    /** Whether more had to be withheld, and was. */
    private boolean end(boolean[] withheld, Exposure exposure) {
        double reach = Math.max(problem.need(), problem.width());
        List<Integer> further = augmentation.cheapest(withheld, exposure, reach, reach);
        further.forEach(cell -> withheld[cell] = true);
        return !further.isEmpty();
    }

    @Override
    public void close() {
        augmentation.close();
    }
}
