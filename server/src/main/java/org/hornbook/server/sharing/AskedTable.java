package org.hornbook.server.sharing;

import java.time.Instant;
import java.time.LocalDate;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A table that somebody asked for.
 *
 * @param question what it should answer
 * @param purpose what it is needed for
 * @param neededBy who needs it
 * @param neededOn by when
 * @param answer reasons, or words that go with the table; empty while open
 * @param table the table that answers it, if one was made
 * @param version for optimistic locking
 */
public record AskedTable(
        AskedTableId id,
        String question,
        String purpose,
        String neededBy,
        LocalDate neededOn,
        State state,
        String answer,
        @Nullable TableId table,
        AccountId askedBy,
        String askedByName,
        Instant askedAt,
        @Nullable String answeredByName,
        @Nullable Instant answeredAt,
        int version) {

    /** Where it stands. */
    public enum State {
        OPEN("Open"),
        MADE("Made"),
        REFUSED("Refused"),
        TAKEN_BACK("Taken back");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** As people read it. */
        public String title() {
            return title;
        }
    }
}
