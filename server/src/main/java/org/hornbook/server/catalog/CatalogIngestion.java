package org.hornbook.server.catalog;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hornbook.server.catalog.CatalogChange.Kind;
import org.hornbook.server.catalog.ChangeStore.NewChange;
import org.hornbook.server.catalog.DatasetStore.GoneDataset;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what scans find (clauses STO-1, DSE-5): {@link #record} for each dataset as it is done, {@link #finish}
 * at the end of a complete scan. Both may be repeated, so a scan that was cut off starts again without harm.
 * Decisions of people on what an element holds stay through every scan.
 */
@Component
public class CatalogIngestion {

    private final RepositoryStore repositories;
    private final DatasetStore datasets;
    private final ElementStore elements;
    private final ChangeStore changes;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CatalogIngestion(
            RepositoryStore repositories,
            DatasetStore datasets,
            ElementStore elements,
            ChangeStore changes,
            Journal journal,
            Clock clock,
            ApplicationEventPublisher events) {
        this.repositories = repositories;
        this.datasets = datasets;
        this.elements = elements;
        this.changes = changes;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** Takes in one dataset; tells its id. */
    @Transactional
    public DatasetId record(Actor actor, RepositoryId repository, ScannedDataset scanned) {
        Optional<Instant> scannedBefore = repositories.lockForScan(repository);
        Optional<Dataset> before = datasets.find(repository, scanned.name());
        DatasetId id = before.map(Dataset::id).orElseGet(DatasetId::random);
        Instant now = clock.instant();
        ScanComparison comparison = ScanComparison.of(id, scanned, elements.known(id));
        datasets.upsert(id, repository, scanned.profile(), now);
        elements.upsert(id, comparison.rows(), now);
        elements.markGone(comparison.gone(), now);
        datasets.countElements(List.of(id));
        if (scannedBefore.isPresent()) {
            changes.insert(repository, now, noteworthy(id, scanned, before, comparison));
        }
        if (before.isEmpty() || !comparison.changes().isEmpty()) {
            journal.append(
                    actor,
                    before.isEmpty() ? "catalog.dataset.found" : "catalog.dataset.changed",
                    new Subject("dataset", id.toString(), scanned.name()),
                    Map.of(
                            "elements",
                            "" + scanned.verdicts().size(),
                            "changes",
                            "" + comparison.changes().size()));
        }
        return id;
    }

    private static List<NewChange> noteworthy(
            DatasetId id, ScannedDataset scanned, Optional<Dataset> before, ScanComparison comparison) {
        List<NewChange> noted = new ArrayList<>();
        if (before.isEmpty()) {
            long personal = scanned.verdicts().stream()
                    .filter(verdict -> verdict.sensitivity().isPersonal())
                    .count();
            noted.add(new NewChange(
                    Kind.DATASET_ADDED,
                    id.value(),
                    null,
                    "%s is new, with %d elements, %d of them sensitive"
                            .formatted(scanned.name(), scanned.verdicts().size(), personal)));
            comparison.changes().stream()
                    .filter(change -> change.kind() == Kind.SENSITIVE_ELEMENT_ADDED)
                    .forEach(noted::add);
            return noted;
        }
        if (before.get().gone()) {
            noted.add(new NewChange(Kind.DATASET_BACK, id.value(), null, scanned.name() + " is back"));
        }
        noted.addAll(comparison.changes());
        return noted;
    }

    /**
     * Ends a complete scan: datasets that were not seen are marked gone, the repository counts as scanned.
     *
     * @param seen qualified names of all datasets that the scan found, those it could not read included
     * @return what changed since the scan before, oldest first; for a first scan one summary
     */
    @Transactional
    public List<CatalogChange> finish(Actor actor, RepositoryId repository, Set<String> seen) {
        Optional<Instant> scannedBefore = repositories.lockForScan(repository);
        Instant now = clock.instant();
        List<GoneDataset> gone = datasets.markGone(repository, seen, now);
        List<NewChange> noted = new ArrayList<>();
        gone.forEach(dataset ->
                noted.add(new NewChange(Kind.DATASET_GONE, dataset.id().value(), null, dataset.name() + " is gone")));
        if (scannedBefore.isEmpty()) {
            noted.add(new NewChange(
                    Kind.FIRST_SCAN,
                    null,
                    null,
                    "First scan: %s found".formatted(seen.size() == 1 ? "1 dataset" : seen.size() + " datasets")));
        }
        changes.insert(repository, now, noted);
        repositories.scanned(repository, now);
        List<CatalogChange> all = changes.since(repository, scannedBefore.orElse(Instant.EPOCH));
        journal.append(
                actor,
                "catalog.repository.scanned",
                new Subject("repository", repository.toString(), name(repository)),
                Map.of("datasets", "" + seen.size(), "gone", "" + gone.size(), "changes", "" + all.size()));
        events.publishEvent(new RepositoryScanned(repository, all));
        return all;
    }

    private String name(RepositoryId repository) {
        return repositories.find(repository).map(Repository::name).orElse("");
    }
}
