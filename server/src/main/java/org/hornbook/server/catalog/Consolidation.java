package org.hornbook.server.catalog;

import java.time.Instant;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion, made from the data itself, to keep related data in one collection (clause ORG-1).
 *
 * @param evidence why the two belong together, in words
 * @param sameCollection whether both are in one collection by now
 * @param version for optimistic locking
 */
public record Consolidation(
        ConsolidationId id,
        Copy.Side left,
        Copy.Side right,
        double confidence,
        String evidence,
        Decision decision,
        String reason,
        @Nullable AccountId decidedBy,
        @Nullable Instant decidedAt,
        Instant foundAt,
        boolean sameCollection,
        boolean stillThere,
        int version) {

    /** What people decided. */
    public enum Decision {
        OPEN("Not decided"),
        CONSOLIDATED("Brought together"),
        KEPT_APART("Kept apart");

        private final String title;

        Decision(String title) {
            this.title = title;
        }

        /** The decision as people read it. */
        public String title() {
            return title;
        }
    }

    /** True when nobody decided and the two are still apart. */
    public boolean open() {
        return decision == Decision.OPEN && !sameCollection && stillThere;
    }

    /** True when people decided to bring the two together and they are still apart. */
    public boolean unfinished() {
        return decision == Decision.CONSOLIDATED && !sameCollection && stillThere;
    }
}
