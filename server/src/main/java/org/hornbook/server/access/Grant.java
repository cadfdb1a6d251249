package org.hornbook.server.access;

import java.time.Instant;
import java.util.Optional;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Leave for one account to have some data for a purpose and a time (clause DSE-6). What it says is sealed with a key that
 * is not in the database; see {@link #intact()}.
 *
 * @param holderPerson who the holder is in the roster; empty for accounts that the roster does not know
 * @param purpose what the holder needs the data for
 * @param basis why the law allows the disclosure
 * @param from first moment
 * @param until the moment from which it delivers nothing
 * @param state at the moment of reading
 * @param reason why it was taken back; empty before
 * @param intact false when the row was altered by anything but this area: then it delivers nothing
 * @param version for optimistic locking
 */
public record Grant(
        GrantId id,
        AccountId holder,
        String holderName,
        Optional<PersonId> holderPerson,
        GrantTerms terms,
        String purpose,
        GrantOrigin origin,
        DisclosureBasis basis,
        Instant from,
        Instant until,
        GrantState state,
        @Nullable Instant revokedAt,
        String reason,
        boolean intact,
        int version) {}
