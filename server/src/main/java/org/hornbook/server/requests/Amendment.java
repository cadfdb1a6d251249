package org.hornbook.server.requests;

import java.time.LocalDate;
import java.util.UUID;
import org.hornbook.server.directory.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A request to change a record (34 CFR 99.20; 603 CMR 23.08).
 *
 * @param what what is wrong
 * @param wanted what it should say
 * @param reasons the decision's reasons, may be empty
 * @param hearingOn the day of the hearing; null while none is set
 * @param statement what the requester says to a record that stays as it is (34 CFR 99.21(b)(2)); may be empty
 * @param due the last day to decide
 */
public record Amendment(
        UUID id,
        RequestId request,
        PersonId subject,
        String what,
        String wanted,
        State state,
        String reasons,
        @Nullable LocalDate hearingOn,
        String statement,
        LocalDate askedOn,
        LocalDate due,
        int version) {

    /** How far it is. */
    public enum State {
        ASKED("Waits for a decision"),
        GRANTED("The record is changed"),
        REFUSED("Refused; a hearing can be asked for"),
        HEARING("A hearing is asked for"),
        UPHELD("The record stays; a statement can be added");

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
