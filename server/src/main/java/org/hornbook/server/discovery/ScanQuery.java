package org.hornbook.server.discovery;

import org.hornbook.server.catalog.RepositoryId;
import org.jspecify.annotations.Nullable;

/**
 * Which scans are wanted.
 *
 * @param repository only of this repository; null for all
 * @param state only in this state; null for all
 */
public record ScanQuery(
        @Nullable RepositoryId repository, @Nullable ScanState state) {

    /** Every scan. */
    public static ScanQuery all() {
        return new ScanQuery(null, null);
    }
}
