package org.hornbook.server.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.tasks.TaskStore.Raised;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What must be done by someone by a date. Areas raise and close tasks; people find them in their inbox. */
@Component
public class Tasks {

    private final TaskStore store;
    private final Journal journal;
    private final Clock clock;
    private final District district;

    Tasks(TaskStore store, Journal journal, Clock clock, District district) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
        this.district = district;
    }

    /**
     * Raises a task. While one of the same kind about the same subject is open, that one follows: its words and its
     * page become those of the new one, and its due date only ever moves nearer. Its person is whoever was decided
     * last: when somebody handed it on by hand, that stands until the area names another person than it did before.
     * A change of the person is journaled and wakes a snoozed task.
     *
     * @return the task that is open now
     */
    @Transactional
    public TaskId raise(Actor actor, NewTask wanted) {
        // an attempt fails only because another transaction raised, handed on or closed the task in between
        Optional<TaskId> id = Optional.empty();
        while (id.isEmpty()) {
            Optional<Raised> open = store.findOpen(wanted.kind(), wanted.subjectKind(), wanted.subjectId());
            id = open.isPresent() ? follow(actor, open.get(), wanted) : open(actor, wanted);
        }
        return id.get();
    }

    private Optional<TaskId> open(Actor actor, NewTask wanted) {
        TaskId id = new TaskId(UUID.randomUUID());
        if (!store.insert(id, wanted, clock.instant())) {
            return Optional.empty();
        }
        journal.append(
                actor,
                "tasks.raised",
                new Subject("task", id.toString(), wanted.title()),
                Map.of("kind", wanted.kind(), "due", wanted.due().toString()));
        return Optional.of(id);
    }

    private Optional<TaskId> follow(Actor actor, Raised open, NewTask wanted) {
        Task task = open.task();
        boolean sameAsBefore = Objects.equals(open.raisedFor(), wanted.assignee());
        @Nullable AccountId assignee = sameAsBefore ? task.assignee() : wanted.assignee();
        LocalDate due = wanted.due().isBefore(task.due()) ? wanted.due() : task.due();
        if (sameAsBefore && due.equals(task.due()) && saysTheSame(task, wanted)) {
            return Optional.of(task.id());
        }
        if (!store.follow(task, wanted, assignee, due)) {
            return Optional.empty();
        }
        if (!Objects.equals(task.assignee(), assignee)) {
            journal.append(
                    actor,
                    "tasks.reassigned",
                    subject(task),
                    Map.of("from", who(task.assignee()), "to", who(assignee), "reason", "raised for somebody else"));
        }
        return Optional.of(task.id());
    }

    private static boolean saysTheSame(Task task, NewTask wanted) {
        return task.title().equals(wanted.title())
                && task.why().equals(wanted.why())
                && task.href().equals(wanted.href())
                && task.role() == wanted.role();
    }

    /** Closes the open task of that kind about that subject, if there is one. */
    @Transactional
    public void close(Actor actor, String kind, String subjectKind, String subjectId, String outcome) {
        store.findOpen(kind, subjectKind, subjectId).map(Raised::task).ifPresent(task -> {
            if (store.close(task.id(), clock.instant(), actor.id(), outcome)) {
                journal.append(actor, "tasks.closed", subject(task), Map.of("outcome", outcome));
            }
        });
    }

    /**
     * Gives every open task of one person to another, as when somebody leaves; each is journaled.
     *
     * @return how many were given
     */
    @Transactional
    public int reassign(Actor actor, AccountId from, AccountId to) {
        int moved = 0;
        for (Task task : store.assignedTo(from)) {
            if (store.assign(task.id(), task.version(), to)) {
                journal.append(
                        actor,
                        "tasks.reassigned",
                        subject(task),
                        Map.of("from", who(from), "to", who(to), "reason", "all tasks of one person"));
                moved++;
            }
        }
        return moved;
    }

    /** Open tasks of this person: theirs, and those without a person that one of their roles may do. Earliest first. */
    public List<Task> openFor(Actor actor) {
        return store.openFor(actor);
    }

    /** Today in the district. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), district.zone());
    }

    static Subject subject(Task task) {
        return new Subject("task", task.id().toString(), task.title());
    }

    static String who(@Nullable AccountId account) {
        return account == null ? "anyone with the role" : account.toString();
    }
}
