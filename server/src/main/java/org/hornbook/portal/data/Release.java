package org.hornbook.portal.data;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One publication of a dataset, without its cells.
 *
 * @param version counted from 1 within the dataset
 * @param period what time it is about, in words
 * @param periodStart first day of that time, if known
 * @param periodEnd last day of that time, if known
 * @param publishedAt when it was published
 * @param measure what the numbers count
 * @param dimensions how the table is broken down
 * @param method how the numbers were made and protected
 * @param withheldNotes what was left out and why
 * @param publishedCells how many cells have a value
 * @param withheldCells how many have none
 * @param withdrawal null while it is public
 */
public record Release(
        int version,
        String period,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        Instant publishedAt,
        String measure,
        List<Dimension> dimensions,
        String method,
        String withheldNotes,
        int publishedCells,
        int withheldCells,
        @Nullable Withdrawal withdrawal) {

    public Release {
        dimensions = List.copyOf(dimensions);
    }

    /** True when its numbers can be read. */
    public boolean isPublic() {
        return withdrawal == null;
    }
}
