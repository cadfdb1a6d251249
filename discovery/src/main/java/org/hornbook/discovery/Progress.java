package org.hornbook.discovery;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a scan is.
 *
 * @param datasetsDone datasets finished, those skipped included
 * @param rowsDone rows read so far
 * @param rowsEstimated rows to read in all by the repository's own reckoning; -1 when unknown
 * @param timeLeft extrapolated from the speed so far; empty while that says nothing
 */
public record Progress(
        int datasetsDone, int datasetsTotal, long rowsDone, long rowsEstimated, Optional<Duration> timeLeft) {

    /** Share done, 0 to 1: by rows where they are known, else by datasets. */
    public double share() {
        if (datasetsTotal == datasetsDone) {
            return 1;
        }
        if (rowsEstimated > 0) {
            return Math.min(0.99, (double) rowsDone / rowsEstimated);
        }
        return (double) datasetsDone / datasetsTotal;
    }
}
