package org.hornbook.server.directory.roster;

import java.util.UUID;

/**
 * A decision on two records of people.
 *
 * @param first the one that is kept when they are merged
 * @param reason a word why, may be empty
 * @param undone whether it was taken back
 */
public record PersonMatch(
        UUID id, PersonId first, PersonId second, Decision decision, String reason, String decidedBy, boolean undone) {

    /** What two records are to each other. */
    public enum Decision {
        MERGED("One person, entered twice: merged"),
        LINKED("One person in two positions: linked, records kept apart"),
        DIFFERENT("Two different people");

        private final String title;

        Decision(String title) {
            this.title = title;
        }

        /** The words that people read. */
        public String title() {
            return title;
        }
    }
}
