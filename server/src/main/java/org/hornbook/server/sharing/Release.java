package org.hornbook.server.sharing;

import java.time.Instant;
import java.time.LocalDate;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One release of a table, from the count to the withdrawal, without its cells.
 *
 * @param number counted from 1 within the table
 * @param period what time it is about, in words
 * @param periodStart first day of that time, if known
 * @param periodEnd last day of that time, if known
 * @param definition what was counted
 * @param rules the rule set it is protected by
 * @param edition the edition of the rule set
 * @param step what is being done with it now; empty when nothing is
 * @param failure why it could not be counted or protected, and what to do; empty when it could
 * @param audited how the last attack ended; null before the first
 * @param createdBy who asked for it
 * @param proposedBy who said that it can be published; null before
 * @param approvedBy who published it; null before
 * @param publication its place among all publications, null before
 * @param openVersion its version on the open data portal, null before
 * @param reason why it was withdrawn, or sent back; empty for neither
 * @param version for optimistic locking
 */
public record Release(
        ReleaseId id,
        TableId table,
        int number,
        String period,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        TableDefinition definition,
        RuleSetId rules,
        int edition,
        ReleaseState state,
        String step,
        String failure,
        @Nullable Audited audited,
        Instant createdAt,
        AccountId createdBy,
        String createdByName,
        @Nullable AccountId proposedBy,
        @Nullable String proposedByName,
        @Nullable AccountId approvedBy,
        @Nullable String approvedByName,
        @Nullable Instant publishedAt,
        @Nullable Long publication,
        @Nullable Integer openVersion,
        @Nullable Instant withdrawnAt,
        String reason,
        int version) {

    /**
     * How an attack ended.
     *
     * @param holds true when nothing was found out and nothing was left unprotected
     * @param basis the newest publication that was taken into account
     * @param edition the edition of the rule set that was in force
     */
    public record Audited(Instant at, boolean holds, long basis, int edition) {}

    /** A short name for lists. */
    public String label() {
        return "Release " + number + ", " + period;
    }
}
