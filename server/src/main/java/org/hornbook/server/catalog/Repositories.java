package org.hornbook.server.catalog;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The places where the district keeps data (clauses STO-1, MAN-1). */
@Component
public class Repositories {

    private final RepositoryStore store;
    private final CatalogRights rights;
    private final Journal journal;
    private final Clock clock;

    Repositories(RepositoryStore store, CatalogRights rights, Journal journal, Clock clock) {
        this.store = store;
        this.rights = rights;
        this.journal = journal;
        this.clock = clock;
    }

    /** Puts a repository into the catalog, described by people. Ends with "bad input" when the name is taken. */
    @Transactional
    public Repository register(Actor actor, RepositoryFacts facts) {
        rights.checkKeepsCatalog(actor);
        return insert(actor, facts, true, "catalog.repository.registered");
    }

    /** Notes a repository that was found and that nobody described yet; it counts as not catalogued (clause STO-1). */
    @Transactional
    public Repository noteFound(Actor actor, RepositoryFacts facts) {
        rights.checkKeepsCatalog(actor);
        return insert(actor, facts, false, "catalog.repository.found");
    }

    /**
     * Changes what people say about a repository, which is catalogued from then on.
     *
     * @param version as it was read; "conflict" when somebody changed it since
     */
    @Transactional
    public Repository change(Actor actor, RepositoryId id, int version, RepositoryFacts facts) {
        rights.checkKeepsCatalog(actor);
        Repository before = require(id);
        checkNameIsFree(facts.name(), id);
        if (!store.update(id, version, facts)) {
            throw Problem.conflict("Somebody changed this repository while you were editing it.");
        }
        journal.append(
                actor,
                "catalog.repository.changed",
                subject(id, facts.name()),
                CatalogHistory.differences(before.facts(), facts));
        return require(id);
    }

    /** The repository, if it exists. */
    public Optional<Repository> find(RepositoryId id) {
        return store.find(id);
    }

    /** The repository with that name, whatever its case. */
    public Optional<Repository> findByName(String name) {
        return store.findByName(name);
    }

    /** The repository; ends the request with "not found" when there is none. */
    public Repository require(RepositoryId id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("There is no such repository in the catalog."));
    }

    /** All of them, by name. */
    public List<Repository> all() {
        return store.matching("");
    }

    /** Those with the words in name, location, vendor or note, by name. */
    public List<Repository> matching(String words) {
        return store.matching(words);
    }

    /** Where the collection is kept: its datasets' repositories and those that people named, by name. */
    public List<Repository> of(CollectionId collection) {
        return store.ofCollection(collection);
    }

    private Repository insert(Actor actor, RepositoryFacts facts, boolean catalogued, String act) {
        RepositoryId id = RepositoryId.random();
        checkNameIsFree(facts.name(), id);
        store.insert(id, facts, catalogued, clock.instant());
        journal.append(
                actor,
                act,
                subject(id, facts.name()),
                Map.of("kind", facts.kind().name(), "medium", facts.medium().name()));
        return require(id);
    }

    private void checkNameIsFree(String name, RepositoryId id) {
        if (store.findByName(name).filter(other -> !other.id().equals(id)).isPresent()) {
            throw Problem.badInput("There is a repository with this name already. Choose another name.");
        }
    }

    private static Subject subject(RepositoryId id, String name) {
        return new Subject("repository", id.toString(), name);
    }
}
