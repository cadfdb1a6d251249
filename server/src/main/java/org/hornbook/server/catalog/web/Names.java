package org.hornbook.server.catalog.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hornbook.server.catalog.DataCollection;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;

/** Names of the people on a page. */
record Names(Map<AccountId, String> byId) {

    /** The names of everyone who has a part in the collections. */
    static Names of(Accounts accounts, Collection<DataCollection> collections) {
        Set<AccountId> ids = new HashSet<>();
        for (DataCollection collection : collections) {
            Stream.of(collection.facts().custodian(), collection.facts().deputy())
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
            ids.addAll(collection.facts().contributors());
        }
        return new Names(accounts.names(ids));
    }

    /** The name; empty for nobody, and for an account that is no more. */
    public String of(@Nullable AccountId id) {
        return id == null ? "" : byId.getOrDefault(id, "Unknown account");
    }
}
