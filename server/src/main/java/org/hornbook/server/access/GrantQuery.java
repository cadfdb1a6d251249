package org.hornbook.server.access;

import java.util.Optional;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.shared.AccountId;

/**
 * Which grants to list, the newest first.
 *
 * @param words in the holder's name or the purpose; empty for all
 * @param page counted from 1
 * @param size grants a page
 */
public record GrantQuery(
        String words,
        Optional<AccountId> holder,
        Optional<DatasetId> dataset,
        Optional<GrantState> state,
        int page,
        int size) {

    /** The first page of everything. */
    public static GrantQuery all() {
        return new GrantQuery("", Optional.empty(), Optional.empty(), Optional.empty(), 1, 50);
    }

    /** Active grants of a dataset. */
    public static GrantQuery activeOf(DatasetId dataset) {
        return new GrantQuery("", Optional.empty(), Optional.of(dataset), Optional.of(GrantState.ACTIVE), 1, 500);
    }
}
