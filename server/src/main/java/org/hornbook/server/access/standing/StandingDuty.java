package org.hornbook.server.access.standing;

import java.util.Optional;
import org.hornbook.server.access.asking.Deciders;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.tasks.NewTask;
import org.hornbook.server.tasks.Tasks;
import org.springframework.stereotype.Component;

/** The task to agree to what a role may have. */
@Component
class StandingDuty {

    static final String KIND = "access.agree-standing";
    private static final int DAYS = 14;

    private final Tasks tasks;
    private final Deciders deciders;

    StandingDuty(Tasks tasks, Deciders deciders) {
        this.tasks = tasks;
        this.deciders = deciders;
    }

    void raise(Actor actor, Standing standing) {
        Optional<AccountId> keeper = deciders.first(standing.ask().dataset(), standing.proposedBy());
        tasks.raise(
                actor,
                new NewTask(
                        KIND,
                        "standing-grant",
                        standing.id().toString(),
                        "Decide what every %s may have: “%s”"
                                .formatted(
                                        standing.role().title().toLowerCase(java.util.Locale.ROOT), standing.title()),
                        "%s proposed it for own students, without asking each time.".formatted(actor.name()),
                        "/access/standing/" + standing.id(),
                        keeper.orElse(null),
                        Role.GOVERNANCE_LEAD,
                        tasks.today().plusDays(DAYS)));
    }

    void close(Actor actor, Standing standing, String outcome) {
        tasks.close(actor, KIND, "standing-grant", standing.id().toString(), outcome);
    }
}
