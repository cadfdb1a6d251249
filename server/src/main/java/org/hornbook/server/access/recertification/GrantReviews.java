package org.hornbook.server.access.recertification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.access.Grant;
import org.hornbook.server.access.GrantId;
import org.hornbook.server.access.GrantOrigin;
import org.hornbook.server.access.GrantQuery;
import org.hornbook.server.access.GrantState;
import org.hornbook.server.access.Grants;
import org.hornbook.server.access.asking.Deciders;
import org.hornbook.server.access.recertification.ReviewItem.Answer;
import org.hornbook.server.access.recertification.ReviewItem.Kind;
import org.hornbook.server.access.standing.Standing;
import org.hornbook.server.access.standing.StandingId;
import org.hornbook.server.access.standing.Standings;
import org.hornbook.server.catalog.DataCollection;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Paging;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews of grants (clause DSE-6): the governance lead starts one, the keepers of the data confirm or end each grant and
 * each agreement for a role, and what nobody confirmed by the day ends. Nobody confirms a grant of their own.
 */
@Component
public class GrantReviews {

    private static final int BATCH = 500;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_REASON = 500;
    private static final int MOST_DAYS = 120;

    private final ReviewStore store;
    private final ReviewDuty duty;
    private final Grants grants;
    private final Standings standings;
    private final Deciders deciders;
    private final Datasets datasets;
    private final Journal journal;
    private final District district;
    private final Clock clock;

    GrantReviews(
            ReviewStore store,
            ReviewDuty duty,
            Grants grants,
            Standings standings,
            Deciders deciders,
            Datasets datasets,
            Journal journal,
            District district,
            Clock clock) {
        this.store = store;
        this.duty = duty;
        this.grants = grants;
        this.standings = standings;
        this.deciders = deciders;
        this.datasets = datasets;
        this.journal = journal;
        this.district = district;
        this.clock = clock;
    }

    /** Starts a review of everything that is granted now; the keepers get a task each. */
    @Transactional
    public ReviewId start(Actor actor, String title, LocalDate due) {
        if (!actor.hasAny(Role.GOVERNANCE_LEAD)) {
            throw Problem.notAllowed("Only the governance lead starts a review of grants.");
        }
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw Problem.badInput("Give the review a title of at most 100 characters, such as “Fall 2026”.");
        }
        if (!due.isAfter(today()) || due.isAfter(today().plusDays(MOST_DAYS))) {
            throw Problem.badInput("Choose a last day from tomorrow on, within 120 days.");
        }
        ReviewId id = ReviewId.random();
        List<ReviewItem> items = new ArrayList<>(grantItems(id));
        standings.all().stream()
                .filter(standing -> standing.holdsOn(today()))
                .forEach(standing -> items.add(item(id, standing)));
        if (items.isEmpty()) {
            throw Problem.badInput("Nothing is granted now, so there is nothing to review.");
        }
        store.insert(id, title.strip(), actor, clock.instant(), due);
        items.forEach(store::insert);
        GrantReview review = require(id);
        note(actor, review, "access.review.started", Map.of("items", "" + items.size(), "due", due.toString()));
        duty.follow(actor, review, store.items(id));
        return id;
    }

    /** Grants on request one by one; those that come of an agreement for a role are reviewed with it. */
    private List<ReviewItem> grantItems(ReviewId review) {
        List<ReviewItem> items = new ArrayList<>();
        int page = 1;
        Paging<Grant> found;
        do {
            found = grants.page(new GrantQuery(
                    "", Optional.empty(), Optional.empty(), Optional.of(GrantState.ACTIVE), page++, BATCH));
            found.items().stream()
                    .filter(grant -> grant.origin() == GrantOrigin.REQUEST)
                    .forEach(grant -> items.add(item(
                            review,
                            Kind.GRANT,
                            grant.id().value(),
                            grant.holderName() + ": "
                                    + datasetName(grant.terms().dataset()),
                            grant.terms().dataset(),
                            Optional.of(grant.holder()))));
        } while (found.hasNext());
        return items;
    }

    private ReviewItem item(ReviewId review, Standing standing) {
        return item(
                review,
                Kind.STANDING,
                standing.id().value(),
                "Every %s: “%s”"
                        .formatted(standing.role().title().toLowerCase(java.util.Locale.ROOT), standing.title()),
                standing.ask().dataset(),
                Optional.empty());
    }

    private ReviewItem item(
            ReviewId review, Kind kind, UUID subject, String label, DatasetId dataset, Optional<AccountId> holder) {
        return new ReviewItem(
                review, kind, subject, label, dataset, holder, keeper(dataset, holder), null, null, null, "");
    }

    private Optional<AccountId> keeper(DatasetId dataset, Optional<AccountId> holder) {
        return deciders.first(dataset, holder.orElse(Actor.system().id()));
    }

    private String datasetName(DatasetId dataset) {
        return datasets.find(dataset).map(Dataset::name).orElse("data that is gone");
    }

    /** True when the actor may answer the item: a keeper of the data or the governance lead, and not its holder. */
    public boolean mayAnswer(Actor actor, ReviewItem item) {
        boolean own = item.holder().filter(actor.id()::equals).isPresent();
        boolean keeps = item.keeper().filter(actor.id()::equals).isPresent()
                || deciders.collection(item.dataset())
                        .filter((DataCollection collection) -> collection.isKeptBy(actor.id()))
                        .isPresent();
        return item.answer() == null && !own && (keeps || actor.hasAny(Role.GOVERNANCE_LEAD));
    }

    /** Says that it is still needed. */
    @Transactional
    public void confirm(Actor actor, ReviewItem item) {
        answer(actor, item, Answer.CONFIRMED, "");
    }

    /** Ends it, for a reason that the holder reads. */
    @Transactional
    public void end(Actor actor, ReviewItem item, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Problem.badInput("Say why it ends, in at most 500 characters.");
        }
        answer(actor, item, Answer.ENDED, reason.strip());
    }

    private void answer(Actor actor, ReviewItem item, Answer answer, String reason) {
        GrantReview review = require(item.review());
        if (!review.open()) {
            throw Problem.conflict("This review is over.");
        }
        if (!mayAnswer(actor, item)) {
            throw Problem.notAllowed("Keepers of the data answer, each item once, and nobody about their own grant.");
        }
        if (!store.answer(item, answer, actor, clock.instant(), reason)) {
            throw Problem.conflict("Somebody answered this meanwhile.");
        }
        note(actor, review, "access.review.answered", Map.of("item", item.label(), "answer", answer.name()));
        if (answer == Answer.ENDED) {
            endSubject(item, reason);
        }
        settle(actor, review.id());
    }

    private void endSubject(ReviewItem item, String reason) {
        switch (item.kind()) {
            case GRANT ->
                grants.find(new GrantId(item.subject()))
                        .filter(grant -> grant.state() == GrantState.ACTIVE)
                        .ifPresent(grant -> grants.revoke(Actor.system(), grant.id(), grant.version(), reason));
            case STANDING -> standings.endByReview(new StandingId(item.subject()), reason);
        }
    }

    private void settle(Actor actor, ReviewId id) {
        GrantReview review = require(id);
        if (review.answered() == review.items() && store.close(id, clock.instant())) {
            note(actor, review, "access.review.closed", Map.of());
        }
        duty.follow(actor, review, store.items(id));
    }

    /** Ends what nobody confirmed by the day; called every night, and harmless when repeated. */
    @Transactional
    public void closeDue() {
        store.all().stream()
                .filter(review -> review.open() && review.due().isBefore(today()))
                .forEach(this::closeDue);
    }

    private void closeDue(GrantReview review) {
        String reason = "Nobody confirmed it in the review “%s” by %s.".formatted(review.title(), review.due());
        store.items(review.id()).stream()
                .filter(item -> item.answer() == null)
                .filter(item -> store.answer(item, Answer.RAN_OUT, Actor.system(), clock.instant(), reason))
                .forEach(item -> endSubject(item, reason));
        settle(Actor.system(), review.id());
    }

    /** All reviews, newest first. */
    public List<GrantReview> all() {
        return store.all();
    }

    /** The review; ends the request with "not found" when there is none. */
    public GrantReview require(ReviewId id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("There is no such review of grants."));
    }

    /** What is under review and the actor may see: all for those who watch, else what they keep. */
    public List<ReviewItem> items(Actor actor, ReviewId id) {
        boolean watches = actor.hasAny(Role.GOVERNANCE_LEAD, Role.SUPERINTENDENT, Role.AUDITOR);
        return store.items(id).stream()
                .filter(item ->
                        watches || item.keeper().filter(actor.id()::equals).isPresent() || mayAnswer(actor, item))
                .toList();
    }

    /** Today in the district. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), district.zone());
    }

    private void note(Actor actor, GrantReview review, String act, Map<String, String> details) {
        journal.append(actor, act, new Subject("grant-review", review.id().toString(), review.title()), details);
    }
}
