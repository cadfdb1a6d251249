package org.hornbook.server.access.recertification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.tasks.NewTask;
import org.hornbook.server.tasks.Tasks;
import org.springframework.stereotype.Component;

/** One task a keeper and review, until everything of theirs is answered. */
@Component("grantReviewDuty")
class ReviewDuty {

    static final String KIND = "access.review-grants";
    private static final String SUBJECT = "grant-review";

    private final Tasks tasks;

    ReviewDuty(Tasks tasks) {
        this.tasks = tasks;
    }

    void follow(Actor actor, GrantReview review, List<ReviewItem> items) {
        Map<Optional<AccountId>, Integer> left = new HashMap<>();
        for (ReviewItem item : items) {
            left.merge(item.keeper(), item.answer() == null ? 1 : 0, Integer::sum);
        }
        left.forEach((keeper, count) -> {
            String subject = review.id() + "/" + keeper.map(AccountId::toString).orElse("lead");
            if (count == 0) {
                tasks.close(actor, KIND, SUBJECT, subject, "answered");
            } else {
                tasks.raise(
                        actor,
                        new NewTask(
                                KIND,
                                SUBJECT,
                                subject,
                                "Confirm or end grants: “%s”".formatted(review.title()),
                                "What nobody confirms by the last day ends.",
                                "/access/reviews/" + review.id(),
                                keeper.orElse(null),
                                Role.GOVERNANCE_LEAD,
                                review.due()));
            }
        });
    }
}
