package org.hornbook.server.catalog;

import java.util.List;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What handing over everything of one person to another would do.
 *
 * @param steps one a collection, by name
 */
public record Handover(AccountId from, AccountId to, List<Step> steps) {

    public Handover {
        steps = List.copyOf(steps);
    }

    /**
     * What becomes of one collection.
     *
     * @param leavesNoDeputy true when the successor was the deputy, or becomes both, so that a new deputy is needed
     */
    public record Step(
            CollectionId collection,
            String name,
            int version,
            @Nullable AccountId custodian,
            @Nullable AccountId deputy,
            boolean leavesNoDeputy) {}
}
