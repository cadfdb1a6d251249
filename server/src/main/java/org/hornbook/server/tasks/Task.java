package org.hornbook.server.tasks;

import java.time.Instant;
import java.time.LocalDate;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done by a day.
 *
 * @param kind dotted code of what is to be done
 * @param title what to do, starting with a verb
 * @param why the reason, may be empty
 * @param href where it is done
 * @param assignee the person; null when anyone with the role may do it
 * @param role who may do it otherwise
 * @param due the last day
 * @param raisedAt when it was raised
 * @param snoozedUntil out of sight before this day, or null
 * @param escalatedTo role that sees it besides because it was overdue for too long, or null
 * @param version counts what people did with it, for optimistic locking
 */
public record Task(
        TaskId id,
        String kind,
        String subjectKind,
        String subjectId,
        String title,
        String why,
        String href,
        @Nullable AccountId assignee,
        Role role,
        LocalDate due,
        Instant raisedAt,
        @Nullable LocalDate snoozedUntil,
        @Nullable Role escalatedTo,
        int version) {

    /** Due before that day. */
    public boolean overdueOn(LocalDate today) {
        return due.isBefore(today);
    }

    /** Out of sight on that day. */
    public boolean snoozedOn(LocalDate today) {
        return snoozedUntil != null && snoozedUntil.isAfter(today);
    }
}
