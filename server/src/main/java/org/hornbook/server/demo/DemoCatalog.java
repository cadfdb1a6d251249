package org.hornbook.server.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.sample.inventory.CollectionEntry;
import org.hornbook.sample.inventory.DistrictInventory;
import org.hornbook.sample.inventory.RepositoryEntry;
import org.hornbook.sample.inventory.Subject;
import org.hornbook.server.catalog.Basis;
import org.hornbook.server.catalog.CollectionFacts;
import org.hornbook.server.catalog.CollectionId;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.DataSubject;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetRef;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Medium;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.catalog.RepositoryFacts;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.catalog.RepositoryKind;
import org.hornbook.server.directory.Account;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters what the sample district claims about itself into the catalog, gaps and errors included. */
@Component
@Profile("demo")
class DemoCatalog {

    private final DemoAccounts accounts;
    private final Repositories repositories;
    private final Collections collections;
    private final Datasets datasets;

    DemoCatalog(DemoAccounts accounts, Repositories repositories, Collections collections, Datasets datasets) {
        this.accounts = accounts;
        this.repositories = repositories;
        this.collections = collections;
        this.datasets = datasets;
    }

    /** Registers repositories and opens collections; what is there already stays. Gives ids by the inventory's ids. */
    @Transactional
    Map<String, RepositoryId> enter(DistrictInventory inventory) {
        Map<String, RepositoryId> ids = new LinkedHashMap<>();
        for (RepositoryEntry entry : inventory.repositories()) {
            Repository repository = repositories
                    .findByName(entry.name())
                    .orElseGet(() -> repositories.register(Actor.system(), facts(entry)));
            ids.put(entry.id(), repository.id());
        }
        for (CollectionEntry entry : inventory.collections()) {
            if (collections.findByName(entry.name()).isEmpty()) {
                collections.open(Actor.system(), facts(inventory, entry, ids));
            }
        }
        return ids;
    }

    /** Puts scanned datasets into the collections that claim them. */
    @Transactional
    void assignDatasets(DistrictInventory inventory, Map<String, RepositoryId> ids) {
        for (CollectionEntry entry : inventory.collections()) {
            CollectionId collection =
                    collections.findByName(entry.name()).orElseThrow().id();
            List<Dataset> claimed = entry.datasets().stream()
                    .flatMap(ref -> found(ref, ids))
                    .filter(dataset -> dataset.collection() == null)
                    .toList();
            if (!claimed.isEmpty()) {
                datasets.assign(
                        Actor.system(), claimed.stream().map(Dataset::id).toList(), collection);
            }
        }
    }

    private Stream<Dataset> found(org.hornbook.sample.inventory.DatasetRef ref, Map<String, RepositoryId> ids) {
        @Nullable RepositoryId repository = ids.get(ref.repository());
        return repository == null ? Stream.empty() : datasets.find(new DatasetRef(repository, ref.dataset())).stream();
    }

    private static RepositoryFacts facts(RepositoryEntry entry) {
        return new RepositoryFacts(
                entry.name(),
                kind(entry),
                text(entry.location()),
                entry.medium() == org.hornbook.sample.inventory.Medium.PAPER ? Medium.PAPER : Medium.ELECTRONIC,
                text(entry.paperCitation()),
                text(entry.vendor()),
                entry.description());
    }

    private static RepositoryKind kind(RepositoryEntry entry) {
        return switch (entry.kind()) {
            case POSTGRESQL, SQLITE -> RepositoryKind.DATABASE;
            case FOLDER, PARQUET -> RepositoryKind.FILES;
            case PAPER -> RepositoryKind.PAPER;
        };
    }

    private CollectionFacts facts(
            DistrictInventory inventory, CollectionEntry entry, Map<String, RepositoryId> repositoryIds) {
        return new CollectionFacts(
                entry.name(),
                entry.purpose(),
                entry.basis() == null ? null : Basis.valueOf(entry.basis().name()),
                text(entry.citation()),
                entry.subjects().stream().map(DemoCatalog::subject).collect(Collectors.toSet()),
                entry.dataTypes(),
                Sensitivity.valueOf(entry.sensitivity().name()),
                account(inventory, entry.custodian()),
                account(inventory, entry.deputy()),
                entry.contributors().stream()
                        .map(signIn -> account(inventory, signIn))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                Stream.ofNullable(repositoryIds.get(entry.repository())).collect(Collectors.toSet()),
                entry.retention());
    }

    private @Nullable AccountId account(DistrictInventory inventory, @Nullable String signIn) {
        return signIn == null
                ? null
                : accounts.find(inventory, signIn).map(Account::id).orElse(null);
    }

    private static DataSubject subject(Subject subject) {
        return switch (subject) {
            case STUDENTS -> DataSubject.STUDENTS;
            case GUARDIANS -> DataSubject.FAMILIES;
            case STAFF -> DataSubject.STAFF;
            case NOBODY -> DataSubject.NOBODY;
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
