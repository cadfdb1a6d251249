package org.hornbook.server.sharing;

import java.time.Clock;
import java.time.LocalDate;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Role;
import org.hornbook.server.tasks.NewTask;
import org.hornbook.server.tasks.Tasks;
import org.springframework.stereotype.Component;

/** The tasks around decisions: a second person's to decide, the author's to mend what was sent back. */
@Component
class DecisionDuty {

    static final String DECIDE = "sharing.decide-release";
    static final String MEND = "sharing.mend-release";
    private static final int DAYS = 7;

    private final Tasks tasks;
    private final Accounts accounts;
    private final District district;
    private final Clock clock;

    DecisionDuty(Tasks tasks, Accounts accounts, District district, Clock clock) {
        this.tasks = tasks;
        this.accounts = accounts;
        this.district = district;
        this.clock = clock;
    }

    void raise(Actor actor, DefinedTable table, Release release) {
        tasks.close(actor, MEND, "table-release", release.id().toString(), "proposed again");
        tasks.raise(
                actor,
                new NewTask(
                        DECIDE,
                        "table-release",
                        release.id().toString(),
                        "Decide about publishing “%s”".formatted(table.title()),
                        "%s proposed the release about %s. A second person looks at what the public will see."
                                .formatted(actor.name(), release.period()),
                        "/sharing/releases/" + release.id() + "/check",
                        null,
                        decider(table, release, actor),
                        due()));
    }

    /** The lead decides, unless the only lead made the table. */
    private Role decider(DefinedTable table, Release release, Actor proposer) {
        boolean another = accounts.withRole(Role.GOVERNANCE_LEAD).stream()
                .map(account -> account.id())
                .anyMatch(lead -> !lead.equals(proposer.id())
                        && !lead.equals(table.author())
                        && !lead.equals(release.createdBy()));
        return another ? Role.GOVERNANCE_LEAD : Role.SUPERINTENDENT;
    }

    void close(Actor actor, Release release, String outcome) {
        tasks.close(actor, DECIDE, "table-release", release.id().toString(), outcome);
        tasks.close(actor, MEND, "table-release", release.id().toString(), outcome);
    }

    void sendBack(Actor actor, DefinedTable table, Release release, AccountId author, String reason) {
        close(actor, release, "sent back");
        tasks.raise(
                actor,
                new NewTask(
                        MEND,
                        "table-release",
                        release.id().toString(),
                        "Look again at “%s”".formatted(table.title()),
                        "%s sent the release back: %s".formatted(actor.name(), reason),
                        "/sharing/releases/" + release.id(),
                        author,
                        Role.GOVERNANCE_LEAD,
                        due()));
    }

    private LocalDate due() {
        return LocalDate.ofInstant(clock.instant(), district.zone()).plusDays(DAYS);
    }
}
