package org.hornbook.server.demo;

import java.util.Collection;
import org.hornbook.server.access.KeyCoverage;
import org.hornbook.server.access.SubjectKeys;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.shared.Actor;
import org.springframework.stereotype.Component;

/** Looks for whose rows the sample's datasets have, and confirms what is clear, as the custodians would. */
@Component
class DemoKeys {

    /** Fewer matches are left for people to look at. */
    private static final int CLEAR = 50;

    private final SubjectKeys keys;

    DemoKeys(SubjectKeys keys) {
        this.keys = keys;
    }

    void confirm(Collection<RepositoryId> repositories) {
        repositories.forEach(keys::lookIn);
        for (KeyCoverage one : keys.coverage()) {
            one.key()
                    .filter(key -> one.isWaiting() && key.matchingPercent() >= CLEAR)
                    .ifPresent(key -> keys.confirm(Actor.system(), key.dataset(), key.version()));
        }
    }
}
