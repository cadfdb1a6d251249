package org.hornbook.server.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hornbook.server.catalog.Copy.Decision;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Copies of data and what people decided about each: justify, link, or delete (clause ORG-2). */
@Component
public class Copies {

    private final CopyStore store;
    private final DatasetStore datasets;
    private final CatalogRights rights;
    private final DecisionTasks tasks;
    private final Journal journal;
    private final Clock clock;
    private final District district;

    Copies(
            CopyStore store,
            DatasetStore datasets,
            CatalogRights rights,
            DecisionTasks tasks,
            Journal journal,
            Clock clock,
            District district) {
        this.store = store;
        this.datasets = datasets;
        this.rights = rights;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
        this.district = district;
    }

    /** Records a copy that a person knows of. Recording it twice changes its evidence only. */
    @Transactional
    public Copy record(Actor actor, DatasetId copy, DatasetId original, String why) {
        if (copy.equals(original)) {
            throw Problem.badInput("A dataset is not a copy of itself. Choose another dataset.");
        }
        rights.checkMayClassify(actor, requireDataset(copy));
        requireDataset(original);
        if (why.isBlank()) {
            throw Problem.badInput("Say how you know that it is a copy.");
        }
        CopyId id = store.upsert(copy, original, 1, 1, Origin.PERSON, why.strip(), clock.instant());
        Copy recorded = require(id);
        journal.append(
                actor,
                "catalog.copy.recorded",
                subject(recorded),
                Map.of("of", recorded.original().label()));
        return recorded;
    }

    /** Takes in a copy that discovery found; a decision about it stays. */
    @Transactional
    public void found(
            Actor actor,
            DatasetId copy,
            DatasetId original,
            List<ElementId> copied,
            List<ElementId> originals,
            double shareOfRows,
            double confidence,
            String evidence) {
        rights.checkKeepsCatalog(actor);
        CopyId id = store.upsert(copy, original, shareOfRows, confidence, Origin.DISCOVERY, evidence, clock.instant());
        store.replaceElements(id, copied, originals);
        store.find(id).ifPresent(found -> tasks.follow(found, today()));
    }

    /**
     * Decides about a copy.
     *
     * @param reason in words; a justification and a link need one
     * @param reviewBy the day by which a justification is looked at again; a justification needs one, in the future
     */
    @Transactional
    public Copy decide(
            Actor actor, CopyId id, int version, Decision decision, String reason, @Nullable LocalDate reviewBy) {
        Copy copy = require(id);
        rights.checkMayClassify(actor, requireDataset(copy.copy().dataset()));
        check(decision, reason, reviewBy);
        @Nullable LocalDate review = decision == Decision.JUSTIFIED ? reviewBy : null;
        if (!store.decide(id, version, decision, reason.strip(), review, actor.id(), clock.instant())) {
            throw Problem.conflict("Somebody decided about this copy while you were looking at it.");
        }
        journal.append(
                actor,
                "catalog.copy.decided",
                subject(copy),
                Map.of("decision", decision.name(), "reason", reason.strip(), "reviewBy", String.valueOf(review)));
        Copy decided = require(id);
        tasks.follow(decided, today());
        return decided;
    }

    private void check(Decision decision, String reason, @Nullable LocalDate reviewBy) {
        if (decision != Decision.OPEN && reason.isBlank()) {
            throw Problem.badInput("Say why: the next person who asks will read it here.");
        }
        if (decision == Decision.JUSTIFIED && (reviewBy == null || !reviewBy.isAfter(today()))) {
            throw Problem.badInput("A justified copy needs a day, after today, by which it is looked at again.");
        }
    }

    /** The copy; ends the request with "not found" when there is none. */
    public Copy require(CopyId id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("There is no such copy in the catalog."));
    }

    /** All of them; undecided and sensitive ones first. */
    public List<Copy> all() {
        return store.all();
    }

    /** Copies in which the dataset is the copy or the original. */
    public List<Copy> of(DatasetId dataset) {
        return store.ofDataset(dataset);
    }

    /** Copies of personal data that are not explained today. */
    public List<Copy> unexplained() {
        return store.all().stream()
                .filter(copy -> copy.level().isPersonal() && !copy.explained(today()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), district.zone());
    }

    private Dataset requireDataset(DatasetId id) {
        return datasets.find(id).orElseThrow(() -> Problem.notFound("There is no such dataset in the catalog."));
    }

    private static Subject subject(Copy copy) {
        return new Subject("copy", copy.id().toString(), copy.copy().label());
    }
}
