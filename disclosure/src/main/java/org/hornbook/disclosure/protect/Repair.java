package org.hornbook.disclosure.protect;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a choice safe by withholding more, one exposure after the other. */
final class Repair implements AutoCloseable {
    private final Problem problem;
    private final Set<Exposure> hopeless;
    private @Nullable Augmentation augmentation;

    Repair(Problem problem, Set<Exposure> hopeless) {
        this.problem = problem;
        this.hopeless = hopeless;
    }

    /** Withholds cells until every exposure ended that can be ended, then publishes what is not needed. */
    void complete(boolean[] withheld) {
        List<Exposure> exposures = exposures(withheld);
        boolean safe = exposures.isEmpty();
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
        if (!safe) {
            new Pruning(problem, hopeless).prune(withheld);
        }
    }

    private List<Exposure> exposures(boolean[] withheld) {
        return Examination.of(problem, withheld).exposures().stream()
                .filter(exposure -> !hopeless.contains(exposure))
                .toList();
    }

    /** Whether more had to be withheld, and was. */
    private boolean end(boolean[] withheld, Exposure exposure) {
        double reach = Math.max(problem.need(), problem.width());
        List<Integer> further = augmentation().cheapest(withheld, exposure, reach, reach);
        further.forEach(cell -> withheld[cell] = true);
        return !further.isEmpty();
    }

    private Augmentation augmentation() {
        Augmentation made = augmentation == null ? new Augmentation(problem) : augmentation;
        augmentation = made;
        return made;
    }

    @Override
    public void close() {
        if (augmentation != null) {
            augmentation.close();
        }
    }
}
