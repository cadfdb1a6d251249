package org.hornbook.server.access.handling;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.hornbook.server.catalog.CollectionQuery;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.DataCollection;
import org.hornbook.server.shared.AccountId;
import org.springframework.stereotype.Component;

/** Custodians and deputies of collections with personal data have that data. */
@Component
class KeepersHaveAccess implements AccessSource {

    private final Collections collections;

    KeepersHaveAccess(Collections collections) {
        this.collections = collections;
    }

    @Override
    public Map<AccountId, String> withAccess() {
        Map<AccountId, String> keepers = new HashMap<>();
        for (DataCollection collection : collections.all(CollectionQuery.all())) {
            if (collection.level().isPersonal()) {
                Stream.of(collection.facts().custodian(), collection.facts().deputy())
                        .flatMap(Stream::ofNullable)
                        .forEach(keeper -> keepers.putIfAbsent(keeper, "keeps “" + collection.name() + "”"));
            }
        }
        return keepers;
    }
}
