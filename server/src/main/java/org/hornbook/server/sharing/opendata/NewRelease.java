package org.hornbook.server.sharing.opendata;

import java.time.LocalDate;
import org.hornbook.server.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One publication of a dataset, ready for the public.
 *
 * @param period what time it is about, in words: "School year 2026–27"
 * @param periodStart first day of that time, null together with the last
 * @param periodEnd last day of that time
 * @param measure what the numbers count, in words: "Students enrolled on October 1"
 * @param method how the numbers were made and protected, in plain words
 * @param withheldNotes what was withheld and why, in plain words; empty only when nothing was
 * @param table the protected table
 */
public record NewRelease(
        String period,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        String measure,
        String method,
        String withheldNotes,
        OpenTable table) {

    /** Ends with "bad input" when a field cannot be used. */
    public NewRelease {
        PublicText.check("period", period);
        PublicText.check("measure", measure);
        PublicText.check("method", method);
        PublicText.checkCharacters("notes on withheld numbers", withheldNotes);
        if ((periodStart == null) != (periodEnd == null)
                || (periodStart != null && periodEnd != null && periodEnd.isBefore(periodStart))) {
            throw Problem.badInput("Give the first and the last day of the period in their order, or neither.");
        }
        if (table.withheldCells() > 0 && withheldNotes.isBlank()) {
            throw Problem.badInput("Say in plain words what was withheld and why.");
        }
    }
}
