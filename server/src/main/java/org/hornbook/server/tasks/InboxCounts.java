package org.hornbook.server.tasks;

/**
 * How many open tasks there are of each urgency, and out of sight.
 *
 * @param overdue due before today
 * @param soon due today or within the next seven days
 * @param later due after that
 * @param snoozed of all of these, out of sight now
 * @param escalated of all of these, shown to a role above
 */
public record InboxCounts(long overdue, long soon, long later, long snoozed, long escalated) {

    /** All of them. */
    public long total() {
        return overdue + soon + later;
    }
}
