package org.hornbook.server.access.handling;

import java.time.LocalDate;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.tasks.NewTask;
import org.hornbook.server.tasks.Tasks;
import org.springframework.stereotype.Component;

/** The task to read the handling rules. */
@Component
class HandlingDuty {

    static final String KIND = "access.acknowledge-rules";
    private static final int DAYS = 14;

    private final Tasks tasks;

    HandlingDuty(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Asks the person to read the rules, at the latest when their last acknowledgement runs out. */
    void raise(AccountId person, String why, LocalDate runsOut) {
        LocalDate usual = tasks.today().plusDays(DAYS);
        tasks.raise(
                Actor.system(),
                new NewTask(
                        KIND,
                        "account",
                        person.toString(),
                        "Read and acknowledge the handling rules",
                        why,
                        "/access/handling",
                        person,
                        Role.STAFF,
                        runsOut.isAfter(usual) ? runsOut : usual));
    }

    void done(Actor actor) {
        tasks.close(actor, KIND, "account", actor.id().toString(), "acknowledged");
    }

    void noLongerNeeded(AccountId person) {
        tasks.close(Actor.system(), KIND, "account", person.toString(), "has no access any more");
    }
}
