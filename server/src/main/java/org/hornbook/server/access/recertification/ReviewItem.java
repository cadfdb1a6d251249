package org.hornbook.server.access.recertification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One grant, or one agreement for a role, under review.
 *
 * @param subject the grant's or the agreement's id
 * @param label who has what, as it was when the review began
 * @param holder who has the grant; empty for an agreement for a role
 * @param keeper who answers; empty when the governance lead does
 */
public record ReviewItem(
        ReviewId review,
        Kind kind,
        UUID subject,
        String label,
        DatasetId dataset,
        Optional<AccountId> holder,
        Optional<AccountId> keeper,
        @Nullable Answer answer,
        @Nullable String answeredByName,
        @Nullable Instant answeredAt,
        String reason) {

    /** What is under review. */
    public enum Kind {
        GRANT,
        STANDING
    }

    /** What became of it. */
    public enum Answer {
        CONFIRMED("Confirmed"),
        ENDED("Ended"),
        /** Nobody answered by the day. */
        RAN_OUT("Ended: nobody confirmed it");

        private final String title;

        Answer(String title) {
            this.title = title;
        }

        /** As people read it. */
        public String title() {
            return title;
        }
    }

    /** Names the item in forms. */
    public String code() {
        return kind + ":" + subject;
    }
}
