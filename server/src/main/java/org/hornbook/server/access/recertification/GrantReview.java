package org.hornbook.server.access.recertification;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A review of all grants.
 *
 * @param due the last day; what nobody confirmed by then ends
 * @param closedAt when it was over; null while it goes on
 * @param items how many grants and agreements are in it
 * @param answered how many of them were answered
 */
public record GrantReview(
        ReviewId id,
        String title,
        String startedByName,
        Instant startedAt,
        LocalDate due,
        @Nullable Instant closedAt,
        int items,
        int answered) {

    /** True while keepers answer. */
    public boolean open() {
        return closedAt == null;
    }
}
