package org.hornbook.server.catalog;

import java.util.List;
import org.springframework.stereotype.Component;

/** What re-scans found changed (clause DSE-5). */
@Component
public class CatalogChanges {

    private final ChangeStore store;

    CatalogChanges(ChangeStore store) {
        this.store = store;
    }

    /** Of one repository, newest first. */
    public List<CatalogChange> of(RepositoryId repository, int limit) {
        return store.ofRepository(repository, limit);
    }

    /** Of all repositories, newest first. */
    public List<CatalogChange> newest(int limit) {
        return store.newest(limit);
    }
}
