package org.hornbook.server.tasks;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.tasks.TaskOutcome.Done;
import org.hornbook.server.tasks.TaskOutcome.Refusal;
import org.hornbook.server.tasks.TaskOutcome.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tasks of which people said that they are done, and how that is taken back. */
@Component
public class DoneTasks {

    private static final Duration TAKEN_BACK_WITHIN = Duration.ofDays(30);

    private final TaskStore store;
    private final InboxStore inboxStore;
    private final Journal journal;
    private final Clock clock;

    DoneTasks(TaskStore store, InboxStore inboxStore, Journal journal, Clock clock) {
        this.store = store;
        this.inboxStore = inboxStore;
        this.journal = journal;
        this.clock = clock;
    }

    /** The newest first: closed by the actor, or by anybody when {@code everybody} is asked by those who see all. */
    public List<ClosedTask> newest(Actor actor, boolean everybody, int limit) {
        return inboxStore.doneByHand(everybody && TaskRights.seesAll(actor) ? null : actor.id(), limit);
    }

    /** True when {@link #takeBack} would not refuse it for its age. */
    public boolean isRecent(ClosedTask closed) {
        return !closed.closedAt().isBefore(clock.instant().minus(TAKEN_BACK_WITHIN));
    }

    /**
     * Takes back that a task was done, within thirty days, by who said so or those who see all. A task that closed by
     * itself stays closed: its area closes and opens it by what it sees in the data.
     */
    @Transactional
    public TaskOutcome takeBack(Actor actor, TaskId id) {
        ClosedTask closed =
                inboxStore.findClosed(id).orElseThrow(() -> Problem.notFound("There is no such closed task."));
        if (!closed.closedBy().equals(actor.id()) && !TaskRights.seesAll(actor)) {
            throw Problem.notAllowed("Only the person who closed this task can take that back.");
        }
        if (closed.closedBy().equals(Actor.system().id())) {
            return new Refused(Refusal.CLOSES_BY_ITSELF);
        }
        if (!isRecent(closed)) {
            return new Refused(Refusal.TOO_LONG_AGO);
        }
        if (store.findOpen(
                        closed.task().kind(),
                        closed.task().subjectKind(),
                        closed.task().subjectId())
                .isPresent()) {
            return new Refused(Refusal.OPEN_AGAIN);
        }
        journal.append(actor, "tasks.reopened", Tasks.subject(closed.task()), Map.of("outcome", closed.outcome()));
        if (!store.reopen(id)) {
            throw Problem.conflict("The task was opened again meanwhile.");
        }
        return new Done(1);
    }
}
