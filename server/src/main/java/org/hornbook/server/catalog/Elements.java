package org.hornbook.server.catalog;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hornbook.discovery.classify.Corrections;
import org.hornbook.discovery.classify.Corrections.Correction;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Paging;
import org.hornbook.server.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The columns and fields that scans found, and people's decisions on what they hold (clauses STO-2, DSE-5). */
@Component
public class Elements {

    private final ElementStore store;
    private final ReviewStore reviews;
    private final DatasetStore datasets;
    private final CatalogRights rights;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Elements(
            ElementStore store,
            ReviewStore reviews,
            DatasetStore datasets,
            CatalogRights rights,
            Journal journal,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.reviews = reviews;
        this.datasets = datasets;
        this.rights = rights;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** The element, if it exists. */
    public Optional<Element> find(ElementId id) {
        return store.find(id);
    }

    /** The element of that name, if a scan found it. */
    public Optional<Element> find(ElementRef ref) {
        return store.find(ref);
    }

    /** The element; ends the request with "not found" when there is none. */
    public Element require(ElementId id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("There is no such element in the catalog."));
    }

    /** What the last scan counted; nothing that quotes a value when the element is about persons. */
    public ColumnProfile profile(ElementId id) {
        return store.findProfile(id).orElseThrow(() -> Problem.notFound("There is no such element in the catalog."));
    }

    /** All that match, by repository, dataset and place. */
    public List<Element> all(ElementQuery query) {
        return store.page(query, Integer.MAX_VALUE, 0);
    }

    /** One page of those that match. */
    public Paging<Element> page(ElementQuery query, int page, int size) {
        return new Paging<>(store.page(query, size, (long) (page - 1) * size), page, size, store.count(query));
    }

    /** How many match. */
    public long count(ElementQuery query) {
        return store.count(query);
    }

    /** Sensitive elements that came after a repository's first scan and wait for people, oldest first (clause DSE-5). */
    public List<Element> newSensitive(int limit) {
        return store.newSensitive(limit);
    }

    /** How many of these there are. */
    public long countNewSensitive() {
        return store.countNewSensitive();
    }

    /** People's decisions, oldest first, for discovery: they bind the same column and inform similar ones. */
    public Corrections confirmedVerdicts() {
        return new Corrections(store.reviewed().stream()
                .map(element ->
                        new Correction(element.repository(), element.dataset(), element.element(), element.dataType()))
                .toList());
    }

    /**
     * Decides what an element holds; sticks through re-scans. Agreeing with discovery confirms, anything else corrects.
     *
     * @param version as it was read; "conflict" when somebody, or a scan, changed it since
     */
    @Transactional
    public Element classify(Actor actor, ElementId id, int version, Classification decision) {
        Element element = require(id);
        rights.checkMayClassify(actor, requireDataset(element.dataset()));
        if (!decide(actor, element, version, decision, clock.instant())) {
            throw conflict();
        }
        settle(Set.of(element.dataset()));
        return require(id);
    }

    /** Takes a decision back: discovery's suggestion holds again and waits for review. */
    @Transactional
    public Element reopen(Actor actor, ElementId id, int version) {
        Element element = require(id);
        rights.checkMayClassify(actor, requireDataset(element.dataset()));
        if (!reviews.reopen(id, version)) {
            throw conflict();
        }
        journal.append(actor, "catalog.element.reopened", subject(element), Map.of());
        settle(Set.of(element.dataset()));
        return require(id);
    }

    /** Confirms discovery's suggestions, one act that can be undone. */
    @Transactional
    public BulkOutcome confirmAll(Actor actor, Map<ElementId, Integer> versions) {
        return decideAll(actor, versions, "confirmed %d suggestions", Element::suggested);
    }

    /** Decides the same for all of the elements, one act that can be undone. */
    @Transactional
    public BulkOutcome classifyAll(Actor actor, Map<ElementId, Integer> versions, Classification decision) {
        return decideAll(
                actor, versions, "set %d elements to “" + decision.title().replace("%", "%%") + "”", e -> decision);
    }

    private BulkOutcome decideAll(
            Actor actor, Map<ElementId, Integer> versions, String what, Function<Element, Classification> decision) {
        List<Element> found = store.findAll(versions.keySet());
        checkMayClassifyAll(actor, found);
        Instant now = clock.instant();
        UUID bulk = reviews.openBulk(actor.id(), what.formatted(found.size()), now);
        Set<DatasetId> touched = new HashSet<>();
        int done = 0;
        for (Element element : found) {
            int version = versions.getOrDefault(element.id(), -1);
            reviews.remember(bulk, element.id(), version);
            if (decide(actor, element, version, decision.apply(element), now)) {
                touched.add(element.dataset());
                done++;
            }
        }
        settle(touched);
        return new BulkOutcome(done, versions.size() - done);
    }

    /** The actor's newest bulk act, unless it was undone already. */
    public Optional<BulkReview> lastBulk(Actor actor) {
        return reviews.lastBulk(actor.id());
    }

    /** Undoes the actor's newest bulk act; elements that were changed since keep that change. Tells how many went back. */
    @Transactional
    public int undoLastBulk(Actor actor, UUID id) {
        BulkReview last = reviews.lastBulk(actor.id())
                .filter(bulk -> bulk.id().equals(id))
                .filter(bulk -> reviews.closeBulk(bulk.id(), clock.instant()))
                .orElseThrow(() -> Problem.conflict("This was undone already, or you did something else since."));
        List<Element> undone = store.findAll(reviews.undo(last.id()));
        undone.forEach(element -> journal.append(actor, "catalog.element.bulk-undone", subject(element), Map.of()));
        Set<DatasetId> touched = new HashSet<>();
        undone.forEach(element -> touched.add(element.dataset()));
        settle(touched);
        return undone.size();
    }

    private void checkMayClassifyAll(Actor actor, List<Element> elements) {
        Map<DatasetId, Boolean> allowed = new HashMap<>();
        elements.forEach(element -> allowed.computeIfAbsent(element.dataset(), id -> {
            rights.checkMayClassify(actor, requireDataset(id));
            return true;
        }));
    }

    private boolean decide(Actor actor, Element element, int version, Classification decision, Instant now) {
        Review review = decision.equals(element.suggested()) ? Review.CONFIRMED : Review.CORRECTED;
        if (!reviews.decide(element.id(), version, decision, review, actor.id(), now)) {
            return false;
        }
        if (decision.level().isPersonal() && !element.classification().level().isPersonal()) {
            // values were harmless until now; they go with the decision and do not wait for the next scan
            reviews.replaceProfile(element.id(), profile(element.id()).withoutValues());
        }
        journal.append(
                actor,
                review == Review.CONFIRMED ? "catalog.element.confirmed" : "catalog.element.corrected",
                subject(element),
                Map.of(
                        "type", decision.dataType() == null ? "none" : decision.dataType(),
                        "level", decision.level().name(),
                        "suggested",
                                element.suggested().dataType() == null
                                        ? "none"
                                        : element.suggested().dataType()));
        return true;
    }

    /** Lists and tasks follow the decisions in the same transaction. */
    private void settle(Set<DatasetId> touched) {
        if (!touched.isEmpty()) {
            datasets.countElements(touched);
            events.publishEvent(new ClassificationsDecided(touched));
        }
    }

    private Dataset requireDataset(DatasetId id) {
        return datasets.find(id).orElseThrow(() -> Problem.notFound("There is no such dataset in the catalog."));
    }

    private static Problem conflict() {
        return Problem.conflict("Somebody, or a new scan, changed this element while you were looking at it.");
    }

    private static Subject subject(Element element) {
        return new Subject("element", element.id().toString(), element.datasetName() + "." + element.name());
    }
}
