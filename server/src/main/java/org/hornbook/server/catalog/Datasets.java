package org.hornbook.server.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Paging;
import org.hornbook.server.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables, sheets and files that scans found, and the collections they belong to (clause STO-1). */
@Component
public class Datasets {

    private final DatasetStore store;
    private final CollectionStore collections;
    private final CatalogRights rights;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Datasets(
            DatasetStore store,
            CollectionStore collections,
            CatalogRights rights,
            Journal journal,
            ApplicationEventPublisher events) {
        this.store = store;
        this.collections = collections;
        this.rights = rights;
        this.journal = journal;
        this.events = events;
    }

    /** The dataset, if it exists. */
    public Optional<Dataset> find(DatasetId id) {
        return store.find(id);
    }

    /** The dataset of that name in the repository, if it was found there. */
    public Optional<Dataset> find(DatasetRef ref) {
        return store.find(ref.repository(), ref.dataset());
    }

    /** The dataset; ends the request with "not found" when there is none. */
    public Dataset require(DatasetId id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("There is no such dataset in the catalog."));
    }

    /** Those with these ids, by repository and name. */
    public List<Dataset> findAll(Collection<DatasetId> ids) {
        return store.findAll(ids);
    }

    /** All that match. */
    public List<Dataset> all(DatasetQuery query) {
        return store.page(query, Integer.MAX_VALUE, 0);
    }

    /** One page of those that match. */
    public Paging<Dataset> page(DatasetQuery query, int page, int size) {
        return new Paging<>(store.page(query, size, (long) (page - 1) * size), page, size, store.count(query));
    }

    /** Those that match from an offset on, at most {@code limit}. */
    public List<Dataset> slice(DatasetQuery query, long offset, int limit) {
        return store.page(query, limit, offset);
    }

    /** How many match. */
    public long count(DatasetQuery query) {
        return store.count(query);
    }

    /** How many datasets each repository has now; repositories without any are left out. */
    public Map<RepositoryId, Long> countByRepository() {
        return store.countByRepository();
    }

    /** Puts datasets into a collection, or with null into none. */
    @Transactional
    public void assign(Actor actor, Collection<DatasetId> ids, @Nullable CollectionId collection) {
        rights.checkKeepsCatalog(actor);
        String target =
                collection == null ? "none" : requireCollection(collection).name();
        List<Dataset> moved = store.findAll(ids).stream()
                .filter(dataset -> !Objects.equals(dataset.collection(), collection))
                .toList();
        store.assign(moved.stream().map(Dataset::id).toList(), collection);
        moved.forEach(dataset -> journal.append(
                actor,
                "catalog.dataset.assigned",
                new Subject("dataset", dataset.id().toString(), dataset.name()),
                Map.of("collection", target)));
        Stream.concat(moved.stream().map(Dataset::collection), Stream.ofNullable(collection))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(touched -> events.publishEvent(new CollectionChanged(touched)));
    }

    private DataCollection requireCollection(CollectionId id) {
        return collections
                .find(id)
                .orElseThrow(() -> Problem.notFound("There is no such data collection in the catalog."));
    }
}
