package org.hornbook.disclosure.protect;

import java.time.Duration;

/**
 * How hard to look for a cheap choice.
 *
 * @param optimise whether to improve on the heuristic and prove a bound
 * @param time how long that may take; the heuristic itself always finishes
 * @param workers how many threads the optimiser may use
 */
public record Effort(boolean optimise, Duration time, int workers) {
    public Effort {
        if (time.isNegative() || workers < 1) {
            throw new IllegalArgumentException("effort needs a time of at least 0 and at least one worker");
        }
    }

    /** The heuristic alone. */
    public static Effort heuristic() {
        return new Effort(false, Duration.ZERO, 1);
    }

    /** The heuristic, then the optimiser for at most this long. */
    public static Effort optimise(Duration time) {
        return new Effort(true, time, 1);
    }
}
