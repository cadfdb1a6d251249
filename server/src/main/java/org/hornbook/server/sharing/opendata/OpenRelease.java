package org.hornbook.server.sharing.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release as it stands, without its cells.
 *
 * @param version counted from 1 within the dataset
 * @param period what time it is about, in words
 * @param periodStart first day of that time, if known
 * @param periodEnd last day of that time, if known
 * @param publishedAt when it was published
 * @param measure what the numbers count
 * @param method how they were made and protected
 * @param withheldNotes what was withheld and why
 * @param dimensions how the table is broken down
 * @param publishedCells cells with a public value
 * @param withheldCells cells without one
 * @param withdrawal null while it is public
 */
public record OpenRelease(
        int version,
        String period,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        Instant publishedAt,
        String measure,
        String method,
        String withheldNotes,
        List<OpenDimension> dimensions,
        int publishedCells,
        int withheldCells,
        @Nullable Withdrawal withdrawal) {

    public OpenRelease {
        dimensions = List.copyOf(dimensions);
    }
}
