package org.hornbook.server.catalog;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hornbook.server.catalog.CollectionQuery.Gap;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Paging;
import org.hornbook.server.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The data collections and the people who answer for them (clauses STO-1, COL-1, MAN-3). */
@Component
public class Collections {

    private final CollectionStore store;
    private final CatalogRights rights;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Collections(
            CollectionStore store,
            CatalogRights rights,
            Journal journal,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.rights = rights;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** Opens a collection. Ends with "bad input" when the name is taken. */
    @Transactional
    public DataCollection open(Actor actor, CollectionFacts facts) {
        rights.checkKeepsCatalog(actor);
        CollectionId id = CollectionId.random();
        checkNameIsFree(facts.name(), id);
        store.insert(id, facts, clock.instant());
        journal.append(actor, "catalog.collection.opened", subject(id, facts.name()), Map.of());
        events.publishEvent(new CollectionChanged(id));
        return require(id);
    }

    /**
     * Changes what people say about a collection. Custodians and deputies may change their own; naming custodian and
     * deputy is for those who appoint.
     *
     * @param version as it was read; "conflict" when somebody changed it since
     */
    @Transactional
    public DataCollection change(Actor actor, CollectionId id, int version, CollectionFacts facts) {
        DataCollection before = require(id);
        checkMayChange(actor, before, facts);
        checkNameIsFree(facts.name(), id);
        if (!store.update(id, version, facts)) {
            throw Problem.conflict("Somebody changed this collection while you were editing it.");
        }
        journal.append(
                actor,
                "catalog.collection.changed",
                subject(id, facts.name()),
                CatalogHistory.differences(before.facts(), facts));
        events.publishEvent(new CollectionChanged(id));
        return require(id);
    }

    private void checkMayChange(Actor actor, DataCollection before, CollectionFacts after) {
        boolean otherPeople = !Objects.equals(before.facts().custodian(), after.custodian())
                || !Objects.equals(before.facts().deputy(), after.deputy());
        if (otherPeople) {
            rights.checkMayAppoint(actor);
        }
        boolean onlyPeople = before.facts()
                .equals(after.withPeople(
                        before.facts().custodian(), before.facts().deputy()));
        if (!onlyPeople || !otherPeople) {
            rights.checkMayEdit(actor, before);
        }
    }

    /** The collection, if it exists. */
    public Optional<DataCollection> find(CollectionId id) {
        return store.find(id);
    }

    /** The collection with that name, whatever its case. */
    public Optional<DataCollection> findByName(String name) {
        return store.findIdByName(name).flatMap(store::find);
    }

    /** The collection; ends the request with "not found" when there is none. */
    public DataCollection require(CollectionId id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("There is no such data collection in the catalog."));
    }

    /** All that match, in the query's order. */
    public List<DataCollection> all(CollectionQuery query) {
        return store.page(query, Integer.MAX_VALUE, 0);
    }

    /** One page of those that match. */
    public Paging<DataCollection> page(CollectionQuery query, int page, int size) {
        return new Paging<>(store.page(query, size, (long) (page - 1) * size), page, size, store.count(query));
    }

    /** Those that match from an offset on, at most {@code limit}. */
    public List<DataCollection> slice(CollectionQuery query, long offset, int limit) {
        return store.page(query, limit, offset);
    }

    /** All of them, to choose from, by name. */
    public List<CollectionName> names() {
        return store.names();
    }

    /** How many collections have each gap. */
    public Map<Gap, Long> countGaps() {
        return store.countGaps();
    }

    /** How many collections are kept in each repository; repositories without any are left out. */
    public Map<RepositoryId, Long> countByRepository() {
        return store.countByRepository();
    }

    /** How many match. */
    public long count(CollectionQuery query) {
        return store.count(query);
    }

    private void checkNameIsFree(String name, CollectionId id) {
        if (store.findIdByName(name).filter(other -> !other.equals(id)).isPresent()) {
            throw Problem.badInput("There is a collection with this name already. Choose another name.");
        }
    }

    static Subject subject(CollectionId id, String name) {
        return new Subject("collection", id.toString(), name);
    }
}
