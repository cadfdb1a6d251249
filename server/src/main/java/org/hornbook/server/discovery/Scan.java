package org.hornbook.server.discovery;

import java.time.Duration;
import java.time.Instant;
import org.hornbook.server.catalog.RepositoryId;
import org.jspecify.annotations.Nullable;

/**
 * One scan of one repository.
 *
 * @param repositoryName its name when the scan was requested
 * @param attempt how often a server took the scan up; above 1 when one died or was stopped in the middle
 * @param product what was scanned, with version; null before it answered
 * @param complete whether every dataset was read to its end; only known when done
 * @param failure why it failed, with the cure in {@code cure}; null unless it failed
 */
public record Scan(
        ScanId id,
        RepositoryId repository,
        String repositoryName,
        ScanState state,
        String requestedByName,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int attempt,
        @Nullable String product,
        Counts counts,
        boolean complete,
        @Nullable String failure,
        @Nullable String cure) {

    /**
     * What a scan has done so far.
     *
     * @param planned datasets found; 0 before the schemas are read
     * @param done datasets finished, over all attempts
     * @param rows rows read of them and of those in hand
     * @param rowsEstimated rows to read in all by the repository's own reckoning; -1 when unknown
     * @param secondsLeft extrapolated; null while that says nothing
     * @param problems parts that could not be read
     */
    public record Counts(
            int planned,
            int done,
            long rows,
            long rowsEstimated,
            @Nullable Long secondsLeft,
            long problems) {

        /** Share done in whole percent. */
        public int percent() {
            if (planned == 0) {
                return 0;
            }
            if (done >= planned) {
                return 100;
            }
            double share = rowsEstimated > 0 ? (double) rows / rowsEstimated : (double) done / planned;
            return (int) Math.min(99, Math.round(share * 100));
        }
    }

    /** Time from start to end; null while it has not ended. */
    public @Nullable Duration elapsed() {
        return startedAt == null || finishedAt == null ? null : Duration.between(startedAt, finishedAt);
    }
}
