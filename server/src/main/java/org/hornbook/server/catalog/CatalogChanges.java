package org.hornbook.server.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hornbook.server.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What re-scans found changed (clause DSE-5). */
@Component
public class CatalogChanges {

    private final ChangeStore store;
    private final Collections collections;
    private final CatalogRights rights;
    private final CatalogTasks tasks;

    CatalogChanges(ChangeStore store, Collections collections, CatalogRights rights, CatalogTasks tasks) {
        this.store = store;
        this.collections = collections;
        this.rights = rights;
        this.tasks = tasks;
    }

    /** Notes that the actor looked at what changed in a repository; their tasks about it are done. */
    @Transactional
    public void seen(Actor actor, RepositoryId repository) {
        Set<Optional<CollectionId>> concerned = new HashSet<>();
        collections.all(new CollectionQuery("", null, null, null, repository, CollectionQuery.Sort.NAME)).stream()
                .filter(collection -> rights.mayEdit(actor, collection))
                .forEach(collection -> concerned.add(Optional.of(collection.id())));
        if (rights.keepsCatalog(actor)) {
            concerned.add(Optional.empty());
        }
        CatalogRights.check(!concerned.isEmpty(), "You answer for nothing in this repository.");
        tasks.changesSeen(actor, repository, concerned);
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
