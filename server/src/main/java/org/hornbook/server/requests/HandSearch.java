package org.hornbook.server.requests;

import java.util.UUID;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A collection that somebody must search by hand.
 *
 * @param what the collection or dataset
 * @param reason why the system cannot search it
 * @param custodian who searches; null when nobody answers for it, then the records officer
 * @param answeredBy who answered, may be empty
 */
public record HandSearch(
        UUID id,
        RequestId request,
        String what,
        String reason,
        @Nullable AccountId custodian,
        State state,
        String answeredBy) {

    /** What came of it. */
    public enum State {
        OPEN("To be searched"),
        NOTHING("Nothing is kept there"),
        FOUND("Something was found");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** The words that people read. */
        public String title() {
            return title;
        }
    }
}
