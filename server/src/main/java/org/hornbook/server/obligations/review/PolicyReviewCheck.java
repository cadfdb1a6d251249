package org.hornbook.server.obligations.review;

import java.util.List;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.obligations.ClauseResult.Evidence;
import org.hornbook.server.obligations.ClauseResult.Offender;
import org.springframework.stereotype.Component;

/** Clause REV-1: the next review of the policy is not overdue. */
@Component
class PolicyReviewCheck implements ClauseCheck {

    private final PolicyReviews reviews;

    PolicyReviewCheck(PolicyReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String code() {
        return "policy-review-is-current";
    }

    @Override
    public String statement() {
        return "The policy's review is not overdue.";
    }

    @Override
    public boolean dependsOn(String act) {
        return act.startsWith("obligations.");
    }

    @Override
    public ClauseResult evaluate() {
        List<Evidence> evidence =
                List.of(new Evidence("recorded reviews", reviews.all().size()));
        if (reviews.nextDue().isBefore(reviews.today())) {
            return new ClauseResult.NotMet(
                    evidence,
                    List.of(new Offender("The review was due on " + reviews.nextDue(), "/policy/REV-1#review")),
                    1);
        }
        return new ClauseResult.Met(evidence);
    }
}
