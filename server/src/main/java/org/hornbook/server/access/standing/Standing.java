package org.hornbook.server.access.standing;

import java.time.Instant;
import java.time.LocalDate;
import org.hornbook.server.access.minimiser.Ask;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * An agreement that everybody in a role may have some elements of their own students.
 *
 * @param title what people call it, such as "Class list"
 * @param ask the elements, the purpose and the last day; always of own students
 * @param words what it is for
 * @param reason why it ended; empty before
 * @param version for optimistic locking
 */
public record Standing(
        StandingId id,
        String title,
        Role role,
        Ask ask,
        String words,
        State state,
        AccountId proposedBy,
        String proposedByName,
        Instant proposedAt,
        @Nullable String agreedByName,
        @Nullable Instant agreedAt,
        String reason,
        int version) {

    /** Where it stands. */
    public enum State {
        PROPOSED("Waits for the custodian"),
        AGREED("Agreed"),
        ENDED("Ended");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** As people read it. */
        public String title() {
            return title;
        }
    }

    /** True when people in the role have it on that day. */
    public boolean holdsOn(LocalDate day) {
        return state == State.AGREED && !ask.until().isBefore(day);
    }
}
