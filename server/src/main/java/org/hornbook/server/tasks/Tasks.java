package org.hornbook.server.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
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
     * Raises a task. While one of the same kind about the same subject is open, its words, person and page follow the
     * new one, and its due date moves only forward in urgency, never later.
     */
    @Transactional
    public TaskId raise(Actor actor, NewTask wanted) {
        Optional<Task> open = store.findOpen(wanted.kind(), wanted.subjectKind(), wanted.subjectId());
        if (open.isPresent()) {
            store.update(open.get().id(), wanted, earlier(open.get().due(), wanted.due()));
            return open.get().id();
        }
        TaskId id = new TaskId(UUID.randomUUID());
        if (!store.insert(id, wanted, clock.instant())) {
            // another node raised the same task at the same moment
            return store.findOpen(wanted.kind(), wanted.subjectKind(), wanted.subjectId())
                    .map(Task::id)
                    .orElse(id);
        }
        journal.append(
                actor,
                "tasks.raised",
                new Subject("task", id.toString(), wanted.title()),
                Map.of("kind", wanted.kind(), "due", wanted.due().toString()));
        return id;
    }

    /** Closes the open task of that kind about that subject, if there is one. */
    @Transactional
    public void close(Actor actor, String kind, String subjectKind, String subjectId, String outcome) {
        store.findOpen(kind, subjectKind, subjectId).ifPresent(task -> {
            store.close(task.id(), clock.instant(), actor.id(), outcome);
            journal.append(
                    actor,
                    "tasks.closed",
                    new Subject("task", task.id().toString(), task.title()),
                    Map.of("outcome", outcome));
        });
    }

    /** Gives every open task of one person to another, as when somebody leaves. */
    @Transactional
    public int reassign(Actor actor, AccountId from, AccountId to) {
        int moved = store.reassign(from, to);
        if (moved > 0) {
            journal.append(
                    actor,
                    "tasks.reassigned",
                    new Subject("account", from.toString(), "tasks of one person"),
                    Map.of("to", to.toString(), "tasks", Integer.toString(moved)));
        }
        return moved;
    }

    /** Open tasks of this person: theirs, and those without a person that one of their roles may do. Earliest first. */
    public List<Task> openFor(Actor actor) {
        return store.openFor(actor);
    }

    /** Every open task, earliest first; for those who keep others on time. */
    public List<Task> open() {
        return store.open();
    }

    /** Today in the district. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), district.zone());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
