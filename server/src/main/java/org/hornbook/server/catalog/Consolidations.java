package org.hornbook.server.catalog;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hornbook.server.catalog.Consolidation.Decision;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suggestions to keep related data in one collection, and what people decided (clause ORG-1). */
@Component
public class Consolidations {

    private final ConsolidationStore store;
    private final DatasetStore datasets;
    private final CatalogRights rights;
    private final DecisionTasks tasks;
    private final Journal journal;
    private final Clock clock;

    Consolidations(
            ConsolidationStore store,
            DatasetStore datasets,
            CatalogRights rights,
            DecisionTasks tasks,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.datasets = datasets;
        this.rights = rights;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    /** Takes in a suggestion of discovery; a decision about it stays. The order of the two does not matter. */
    @Transactional
    public void found(Actor actor, DatasetId one, DatasetId other, double confidence, String evidence) {
        rights.checkKeepsCatalog(actor);
        boolean inOrder = one.value().compareTo(other.value()) < 0;
        DatasetId left = inOrder ? one : other;
        DatasetId right = inOrder ? other : one;
        store.upsert(left, right, confidence, evidence, clock.instant());
        store.find(left, right).ifPresent(tasks::follow);
    }

    /** Decides about a suggestion; keeping apart needs a reason. */
    @Transactional
    public Consolidation decide(Actor actor, ConsolidationId id, int version, Decision decision, String reason) {
        Consolidation suggestion = require(id);
        rights.checkMayClassify(
                actor, datasets.find(suggestion.left().dataset()).orElseThrow());
        if (decision == Decision.KEPT_APART && reason.isBlank()) {
            throw Problem.badInput("Say why the two stay apart: the next person who asks will read it here.");
        }
        if (!store.decide(id, version, decision, reason.strip(), actor.id(), clock.instant())) {
            throw Problem.conflict("Somebody decided about this suggestion while you were looking at it.");
        }
        journal.append(
                actor,
                "catalog.consolidation.decided",
                new Subject("consolidation", id.toString(), suggestion.left().label()),
                Map.of(
                        "decision",
                        decision.name(),
                        "reason",
                        reason.strip(),
                        "other",
                        suggestion.right().label()));
        Consolidation decided = require(id);
        tasks.follow(decided);
        return decided;
    }

    /** The suggestion; ends the request with "not found" when there is none. */
    public Consolidation require(ConsolidationId id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("There is no such suggestion in the catalog."));
    }

    /** All of them, undecided ones first. */
    public List<Consolidation> all() {
        return store.all();
    }

    /** Those that people decided to bring together before that instant and that are still apart. */
    public List<Consolidation> unfinishedSince(Instant before) {
        return store.all().stream()
                .filter(Consolidation::unfinished)
                .filter(suggestion ->
                        suggestion.decidedAt() != null && suggestion.decidedAt().isBefore(before))
                .toList();
    }

    /** Those that nobody decided, found before that instant. */
    public List<Consolidation> openSince(Instant before) {
        return store.all().stream()
                .filter(Consolidation::open)
                .filter(suggestion -> suggestion.foundAt().isBefore(before))
                .toList();
    }
}
