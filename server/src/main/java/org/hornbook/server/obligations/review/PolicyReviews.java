package org.hornbook.server.obligations.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.obligations.PolicyPack;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The committee's reviews of the policy (clause REV-1). */
@Component
public class PolicyReviews {

    private final PolicyPack pack;
    private final PolicyReviewStore store;
    private final Journal journal;
    private final Clock clock;
    private final District district;

    PolicyReviews(PolicyPack pack, PolicyReviewStore store, Journal journal, Clock clock, District district) {
        this.pack = pack;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
        this.district = district;
    }

    /**
     * A review that took place.
     *
     * @param reviewedOn when the committee reviewed the policy
     * @param decision what it decided, such as "kept as it is"
     * @param recordedBy name of who recorded it
     */
    public record Review(LocalDate reviewedOn, String decision, String recordedBy) {}

    /** Why a review cannot be recorded. */
    public enum Refusal {
        IN_THE_FUTURE("The review date cannot be in the future."),
        BEFORE_ADOPTION("The review date cannot be before the policy was adopted."),
        NO_DECISION("Say what the committee decided.");

        private final String text;

        Refusal(String text) {
            this.text = text;
        }

        /** The reason, for the person who asked. */
        public String text() {
            return text;
        }
    }

    /** Records a review; empty when it is recorded, otherwise the reason why not. */
    @Transactional
    public Optional<Refusal> record(Actor actor, LocalDate reviewedOn, String decision) {
        if (reviewedOn.isAfter(today())) {
            return Optional.of(Refusal.IN_THE_FUTURE);
        }
        if (reviewedOn.isBefore(pack.adopted())) {
            return Optional.of(Refusal.BEFORE_ADOPTION);
        }
        if (decision.isBlank()) {
            return Optional.of(Refusal.NO_DECISION);
        }
        store.insert(
                UUID.randomUUID(), pack.id(), new Review(reviewedOn, decision.strip(), actor.name()), clock.instant());
        journal.append(
                actor,
                "obligations.policy.reviewed",
                new Subject("policy", pack.id(), pack.title()),
                Map.of("on", reviewedOn.toString(), "decision", decision.strip()));
        return Optional.empty();
    }

    /** Newest first. */
    public List<Review> all() {
        return store.reviews(pack.id());
    }

    /** When the next review is due: the interval after the newest review, or after adoption. */
    public LocalDate nextDue() {
        LocalDate newest = all().stream().map(Review::reviewedOn).findFirst().orElse(pack.adopted());
        return newest.plusMonths(pack.reviewIntervalMonths());
    }

    /** Today in the district. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), district.zone());
    }
}
