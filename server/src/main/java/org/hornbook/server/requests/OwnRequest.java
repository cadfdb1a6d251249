package org.hornbook.server.requests;

import java.time.LocalDate;
import org.hornbook.server.directory.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A request for own records.
 *
 * @param number the number that people name it by
 * @param name who asks
 * @param email where answers go, lower case
 * @param aboutName whose records, as the requester wrote it
 * @param aboutBirth birth date, as the requester wrote it; null when not told
 * @param aboutSchool school, as the requester wrote it; may be empty
 * @param wish what is wanted, in words; empty for everything
 * @param receivedOn when the clock began; null before the e-mail address is proven
 * @param due the last day; null before the clock began
 * @param subject whose records, once the records officer has found out
 * @param requester who asks, once the records officer has found out
 * @param checkedHow how the identity was checked
 * @param noticeOn when the custodial parent was told (603 CMR 23.07(5)(c)); null when nobody had to be
 * @param refusal why it was refused, may be empty
 * @param version for optimistic locking
 */
public record OwnRequest(
        RequestId id,
        int number,
        Channel channel,
        Relation relation,
        RequestState state,
        String name,
        String email,
        String aboutName,
        @Nullable LocalDate aboutBirth,
        String aboutSchool,
        String wish,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate due,
        @Nullable PersonId subject,
        @Nullable PersonId requester,
        String checkedHow,
        @Nullable LocalDate noticeOn,
        String refusal,
        int version) {

    /** How people name it, such as R-12. */
    public String reference() {
        return "R-" + number;
    }

    /** True when the last day has passed without an answer. */
    public boolean isOverdue(LocalDate today) {
        return state.isOpen() && due != null && due.isBefore(today);
    }
}
