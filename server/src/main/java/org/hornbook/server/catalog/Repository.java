package org.hornbook.server.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place where the district keeps data.
 *
 * @param facts what people say about it
 * @param catalogued false while it was only found by a scan and nobody described it (clause STO-1)
 * @param lastScannedAt end of the last complete scan; null when never scanned
 * @param version for optimistic locking
 */
public record Repository(
        RepositoryId id,
        RepositoryFacts facts,
        boolean catalogued,
        @Nullable Instant lastScannedAt,
        int version) {

    /** Its name. */
    public String name() {
        return facts.name();
    }

    /** True when it is paper and nobody named the law that demands it (clause MAN-1). */
    public boolean lacksCitation() {
        return facts.medium() == Medium.PAPER && facts.paperCitation().isEmpty();
    }
}
