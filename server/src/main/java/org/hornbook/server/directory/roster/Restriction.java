package org.hornbook.server.directory.roster;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A limit on somebody's rights over a student's record.
 *
 * @param student whose record
 * @param person whose rights
 * @param document the paper it rests on: which court, which date, where it is filed
 * @param from first day
 * @param until last day; null while open
 * @param ended whether the records officer ended it
 * @param version for optimistic locking
 */
public record Restriction(
        UUID id,
        PersonId student,
        PersonId person,
        RestrictionKind kind,
        String document,
        LocalDate from,
        @Nullable LocalDate until,
        String enteredBy,
        boolean ended,
        String endReason,
        int version) {

    /** Whether it limits anything on that day. */
    public boolean appliesOn(LocalDate day) {
        return !ended && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
