package org.hornbook.server.sharing;

import java.time.Instant;
import java.time.LocalDate;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A table of the publishing desk: what is said about it and how it is counted.
 *
 * @param slug its name in public addresses; never changed
 * @param rules the rule set it is protected by
 * @param author who answers for it
 * @param nextRefresh when the next release is prepared; null when that does not happen by itself
 * @param version for optimistic locking
 */
public record DefinedTable(
        TableId id,
        String slug,
        TableFacts facts,
        TableDefinition definition,
        RuleSetId rules,
        AccountId author,
        String authorName,
        Instant createdAt,
        @Nullable LocalDate nextRefresh,
        int version) {

    /** Its name. */
    public String title() {
        return facts.title();
    }
}
