package org.hornbook.server.access.handling;

import java.time.Instant;
import java.time.LocalDate;
import org.hornbook.server.shared.AccountId;

/**
 * Somebody said that they read the handling rules and will keep them.
 *
 * @param edition what they read
 * @param until the last day on which it counts, unless a new edition must be acknowledged before
 * @param outdated whether a newer edition must be acknowledged
 */
public record Acknowledgement(AccountId account, int edition, Instant at, LocalDate until, boolean outdated) {

    /** True when it counts on that day. */
    public boolean countsOn(LocalDate day) {
        return !outdated && !until.isBefore(day);
    }
}
