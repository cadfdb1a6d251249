package org.hornbook.server.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.server.obligations.PackSetting;
import org.hornbook.server.obligations.PolicyPack;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Role;
import org.hornbook.server.tasks.NewTask;
import org.hornbook.server.tasks.Tasks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the catalog's tasks in step with the catalog, in the transaction of each change: classifications to review,
 * changes to look at, custodians and deputies to name (clauses STO-2, DSE-5, MAN-3).
 */
@Component
class CatalogTasks {

    static final String REVIEW = "catalog.review-classifications";
    static final String CHANGES = "catalog.look-at-changes";
    static final String PEOPLE = "catalog.name-people";

    private static final int DAYS_FOR_CHANGES = 14;
    private static final String COLLECTION = "collection";

    private final Collections collections;
    private final Datasets datasets;
    private final Custodianship custodianship;
    private final Tasks tasks;
    private final PolicyPack pack;
    private final Clock clock;
    private final District district;

    CatalogTasks(
            Collections collections,
            Datasets datasets,
            Custodianship custodianship,
            Tasks tasks,
            PolicyPack pack,
            Clock clock,
            District district) {
        this.collections = collections;
        this.datasets = datasets;
        this.custodianship = custodianship;
        this.tasks = tasks;
        this.pack = pack;
        this.clock = clock;
        this.district = district;
    }

    @EventListener
    @Transactional
    void changed(CollectionChanged event) {
        collections.find(event.collection()).ifPresent(collection -> {
            followReview(collection);
            followPeople(collection);
        });
    }

    @EventListener
    @Transactional
    void decided(ClassificationsDecided event) {
        collectionsOf(event.datasets()).forEach(this::followReview);
    }

    @EventListener
    @Transactional
    void scanned(RepositoryScanned event) {
        collections
                .all(new CollectionQuery("", null, null, null, event.repository(), CollectionQuery.Sort.NAME))
                .forEach(this::followReview);
        raiseChanges(event);
    }

    private void followReview(DataCollection collection) {
        String id = collection.id().toString();
        if (collection.unreviewed() == 0) {
            tasks.close(Actor.system(), REVIEW, COLLECTION, id, "all classifications are reviewed");
            return;
        }
        tasks.raise(
                Actor.system(),
                new NewTask(
                        REVIEW,
                        COLLECTION,
                        id,
                        "Review what “%s” holds".formatted(collection.name()),
                        "%d of %d elements wait for your confirmation or correction."
                                .formatted(collection.unreviewed(), collection.elements()),
                        "/catalog/review?collection=" + id + "&review=SUGGESTED",
                        custodianship.actingFor(collection).orElse(null),
                        Role.GOVERNANCE_LEAD,
                        today().plusDays(pack.setting(PackSetting.DECISION_DAYS))));
    }

    private void followPeople(DataCollection collection) {
        String id = collection.id().toString();
        String missing = missing(collection.facts());
        if (missing.isEmpty()) {
            tasks.close(Actor.system(), PEOPLE, COLLECTION, id, "custodian and deputy are named");
            return;
        }
        tasks.raise(
                Actor.system(),
                new NewTask(
                        PEOPLE,
                        COLLECTION,
                        id,
                        "Name %s for “%s”".formatted(missing, collection.name()),
                        "Every collection needs somebody who answers for it and somebody who can stand in.",
                        "/catalog/collections/" + id + "/edit",
                        null,
                        Role.GOVERNANCE_LEAD,
                        today().plusDays(pack.setting(PackSetting.DECISION_DAYS))));
    }

    private static String missing(CollectionFacts facts) {
        if (facts.custodian() == null) {
            return facts.deputy() == null ? "a custodian and a deputy" : "a custodian";
        }
        return facts.deputy() == null ? "a deputy" : "";
    }

    /** One task a collection concerned, for its custodian; one for the governance lead about what nobody answers for. */
    private void raiseChanges(RepositoryScanned event) {
        List<CatalogChange> news = event.changes().stream()
                .filter(change -> change.kind() != CatalogChange.Kind.FIRST_SCAN)
                .toList();
        Map<DatasetId, Dataset> touched =
                datasets
                        .findAll(news.stream()
                                .map(CatalogChange::dataset)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Dataset::id, dataset -> dataset));
        Map<Optional<CollectionId>, List<CatalogChange>> byCollection = news.stream()
                .collect(Collectors.groupingBy(change ->
                        Optional.ofNullable(change.dataset()).map(touched::get).map(Dataset::collection)));
        byCollection.forEach((collection, changes) -> raiseChanges(event.repository(), collection, changes));
    }

    private void raiseChanges(RepositoryId repository, Optional<CollectionId> collection, List<CatalogChange> changes) {
        Optional<DataCollection> concerned = collection.flatMap(collections::find);
        Optional<AccountId> keeper = concerned.flatMap(custodianship::actingFor);
        String where =
                concerned.map(DataCollection::name).orElse(changes.getFirst().repositoryName());
        tasks.raise(
                Actor.system(),
                new NewTask(
                        CHANGES,
                        "repository",
                        subject(repository, collection),
                        "Look at what changed in “%s”".formatted(where),
                        words(changes),
                        "/catalog/repositories/" + repository + "#changes",
                        keeper.orElse(null),
                        Role.GOVERNANCE_LEAD,
                        today().plusDays(DAYS_FOR_CHANGES)));
    }

    private static String words(List<CatalogChange> changes) {
        long sensitive = changes.stream()
                .filter(change -> change.kind() == CatalogChange.Kind.SENSITIVE_ELEMENT_ADDED
                        || change.kind() == CatalogChange.Kind.LOOKS_SENSITIVE)
                .count();
        String first = "A new scan found %d %s".formatted(changes.size(), changes.size() == 1 ? "change" : "changes");
        return sensitive == 0 ? first + "." : first + ", %d about sensitive data.".formatted(sensitive);
    }

    private static String subject(RepositoryId repository, Optional<CollectionId> collection) {
        return repository + ":" + collection.map(CollectionId::toString).orElse("none");
    }

    /** Closes the tasks about changes in the repository that are the actor's to close: of these collections, or all. */
    void changesSeen(Actor actor, RepositoryId repository, Set<Optional<CollectionId>> concerned) {
        concerned.forEach(collection ->
                tasks.close(actor, CHANGES, "repository", subject(repository, collection), "looked at the changes"));
    }

    private Set<DataCollection> collectionsOf(Set<DatasetId> ids) {
        Set<CollectionId> concerned = new HashSet<>();
        datasets.findAll(ids).stream()
                .map(Dataset::collection)
                .filter(Objects::nonNull)
                .forEach(concerned::add);
        return concerned.stream().flatMap(id -> collections.find(id).stream()).collect(Collectors.toSet());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), district.zone());
    }
}
