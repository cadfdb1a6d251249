package org.hornbook.server.directory.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who holds rights over a student's record on a day.
 *
 * @param holders the student first, then the caregivers, those without rights included, with the reason
 */
public record RecordRights(PersonId student, LocalDate on, List<RightsHolder> holders) {

    public RecordRights {
        holders = List.copyOf(holders);
    }

    /** What the roster knows of that person beside this record; empty when it knows of no relation. */
    public Optional<RightsHolder> of(PersonId person) {
        return holders.stream().filter(holder -> holder.person().equals(person)).findFirst();
    }

    /** How far that person's rights go. */
    public RightsExtent extentFor(PersonId person) {
        return of(person).map(RightsHolder::extent).orElse(RightsExtent.NONE);
    }
}
