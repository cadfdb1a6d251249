package org.hornbook.server.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.access.SubjectKey.State;
import org.hornbook.server.access.SubjectKey.Step;
import org.hornbook.server.access.subjectkeys.KeyPaths;
import org.hornbook.server.access.subjectkeys.KeyProposals;
import org.hornbook.server.access.subjectkeys.SubjectKeyStore;
import org.hornbook.server.access.subjectkeys.SubjectKeyStore.Gap;
import org.hornbook.server.catalog.CatalogRights;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.DatasetQuery;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.directory.roster.NumberKind;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which element tells whose rows a dataset has; only what a custodian confirmed is delivered and searched by. */
@Component
public class SubjectKeys {

    private final SubjectKeyStore store;
    private final KeyProposals proposals;
    private final KeyPaths paths;
    private final Datasets datasets;
    private final CatalogRights rights;
    private final Journal journal;
    private final Clock clock;

    SubjectKeys(
            SubjectKeyStore store,
            KeyProposals proposals,
            KeyPaths paths,
            Datasets datasets,
            CatalogRights rights,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.proposals = proposals;
        this.paths = paths;
        this.datasets = datasets;
        this.rights = rights;
        this.journal = journal;
        this.clock = clock;
    }

    /** The confirmed key of the dataset, if everything that it needs is still there. */
    public Optional<SubjectKey> of(DatasetId dataset) {
        return store.find(dataset).filter(key -> key.state() == State.DECLARED && paths.isWhole(key));
    }

    /** The key whether confirmed or proposed. */
    public Optional<SubjectKey> known(DatasetId dataset) {
        return store.find(dataset);
    }

    /** Looks through a repository now; takes as long as its tables are large. Call it outside of transactions. */
    public void lookIn(RepositoryId repository) {
        proposals.look(repository);
    }

    /**
     * Says how a person's rows are found. Only keepers of the data do. Ends with "bad input" when the way is none, with
     * "conflict" when somebody changed the key since that version (0 for none yet).
     */
    @Transactional
    public SubjectKey declare(Actor actor, SubjectKey measured, int version, String note) {
        Dataset dataset = datasets.require(measured.dataset());
        check(actor, dataset);
        SubjectKey key = new SubjectKey(
                measured.dataset(),
                measured.element(),
                measured.path(),
                measured.kind(),
                State.DECLARED,
                measured.matching(),
                measured.different(),
                measured.indexed(),
                note.strip(),
                measured.checkedAt(),
                version);
        if (!paths.isWhole(key)) {
            throw Problem.badInput("This way does not lead from the dataset to the element. Choose it again.");
        }
        if (!store.declare(key, actor.id())) {
            throw Problem.conflict("Somebody changed how people are found in this dataset while you were looking.");
        }
        journal.append(
                actor,
                "access.key.declared",
                subject(dataset),
                Map.of("element", key.element().toString(), "kind", key.kind().name()));
        return store.find(dataset.id()).orElseThrow();
    }

    /** The key as it would be for these, measured in the repository now. Call it outside of transactions. */
    public SubjectKey measure(DatasetId dataset, ElementId element, List<Step> path, NumberKind kind) {
        return proposals.measure(datasets.require(dataset), element, path, kind);
    }

    /** Confirms what discovery proposes. */
    @Transactional
    public void confirm(Actor actor, DatasetId dataset, int version) {
        SubjectKey key = store.find(dataset)
                .orElseThrow(() -> Problem.conflict("Nothing is proposed for this dataset any more."));
        declare(actor, key, version, key.note());
    }

    /** Says that no element tells whose rows these are, and why. */
    @Transactional
    public void refuse(Actor actor, DatasetId id, int version, String reason) {
        Dataset dataset = datasets.require(id);
        check(actor, dataset);
        if (reason.isBlank()) {
            throw Problem.badInput("Say why nobody can tell whose rows these are.");
        }
        if (!store.remove(id, version)) {
            throw Problem.conflict("Somebody changed how people are found in this dataset while you were looking.");
        }
        store.gap(new Gap(id, reason.strip(), "Search it by hand."), clock.instant());
        journal.append(actor, "access.key.refused", subject(dataset), Map.of("reason", reason.strip()));
    }

    /** Datasets with personal data that are still there, those in which people cannot be found first. */
    public List<KeyCoverage> coverage() {
        Map<DatasetId, SubjectKey> keys = store.all();
        Map<DatasetId, Gap> gaps = store.gaps();
        List<KeyCoverage> coverage = new ArrayList<>();
        for (Dataset dataset : datasets.all(DatasetQuery.everywhere(DatasetQuery.Show.PRESENT))) {
            if (dataset.level().isPersonal()) {
                coverage.add(coverage(dataset, Optional.ofNullable(keys.get(dataset.id())), gaps));
            }
        }
        coverage.sort(Comparator.comparing(KeyCoverage::isFound)
                .thenComparing(KeyCoverage::isWaiting)
                .thenComparing(one -> one.dataset().repositoryName())
                .thenComparing(one -> one.dataset().name()));
        return coverage;
    }

    /** Whether people can be found in the dataset. */
    public KeyCoverage coverage(Dataset dataset) {
        return coverage(dataset, store.find(dataset.id()), store.gaps());
    }

    private KeyCoverage coverage(Dataset dataset, Optional<SubjectKey> key, Map<DatasetId, Gap> gaps) {
        if (key.isEmpty()) {
            Gap gap = gaps.getOrDefault(
                    dataset.id(),
                    new Gap(
                            dataset.id(),
                            "Nobody looked yet.",
                            "Wait for tonight, or look through the repository now."));
            return new KeyCoverage(dataset, key, "", gap.reason(), gap.cure());
        }
        String way = paths.words(key.get());
        if (!paths.isWhole(key.get())) {
            return new KeyCoverage(
                    dataset, key, way, "An element on the way is gone.", "Choose another way on its page.");
        }
        return key.get().state() == State.PROPOSED
                ? new KeyCoverage(dataset, key, way, "Proposed, not confirmed yet.", "The custodian confirms it.")
                : new KeyCoverage(dataset, key, way, "", "");
    }

    /** True when the actor may say how people are found in the dataset. */
    public boolean mayDecide(Actor actor, Dataset dataset) {
        return rights.mayClassify(actor, dataset);
    }

    private void check(Actor actor, Dataset dataset) {
        if (!mayDecide(actor, dataset)) {
            throw Problem.notAllowed(
                    "Only the custodian and the deputy of the data, and the governance lead, say whose rows these are.");
        }
    }

    private static Subject subject(Dataset dataset) {
        return new Subject("dataset", dataset.id().toString(), dataset.name());
    }
}
