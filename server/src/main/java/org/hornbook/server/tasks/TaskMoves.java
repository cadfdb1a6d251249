package org.hornbook.server.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.tasks.TaskOutcome.Done;
import org.hornbook.server.tasks.TaskOutcome.Refusal;
import org.hornbook.server.tasks.TaskOutcome.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with tasks besides doing them: hand on, snooze, wake. One act may concern several tasks
 * and then does all or nothing; each task is journaled with the reason.
 *
 * <p>Entries are appended before the tasks are changed. Whoever changes a task then holds the journal already, as
 * the areas do when they raise one, so two transactions never wait for each other.
 */
@Component
public class TaskMoves {

    private static final int LONGEST_REASON = 300;

    private final TaskStore store;
    private final Accounts accounts;
    private final Journal journal;
    private final TaskSettings settings;
    private final Tasks tasks;

    TaskMoves(TaskStore store, Accounts accounts, Journal journal, TaskSettings settings, Tasks tasks) {
        this.store = store;
        this.accounts = accounts;
        this.journal = journal;
        this.settings = settings;
        this.tasks = tasks;
    }

    /** Hands tasks to another person, or to anyone with each task's role when {@code to} is empty; wakes them. */
    @Transactional
    public TaskOutcome handOn(Actor actor, List<TaskChoice> chosen, Optional<AccountId> to, String reason) {
        Optional<Refusal> refusal = refusal(chosen, reason);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        if (to.isPresent() && accounts.find(to.get()).filter(Account::active).isEmpty()) {
            return new Refused(Refusal.NOBODY);
        }
        for (TaskChoice choice : chosen) {
            Task task = requireMovable(actor, choice);
            journal.append(
                    actor,
                    "tasks.reassigned",
                    Tasks.subject(task),
                    Map.of(
                            "from",
                            Tasks.who(task.assignee()),
                            "to",
                            Tasks.who(to.orElse(null)),
                            "reason",
                            reason.strip()));
            requireDone(store.assign(task.id(), choice.version(), to.orElse(null)));
        }
        return new Done(chosen.size());
    }

    /** Puts tasks out of sight until a day; their due dates stay, and so does escalation. */
    @Transactional
    public TaskOutcome snooze(Actor actor, List<TaskChoice> chosen, LocalDate until, String reason) {
        Optional<Refusal> refusal = refusal(chosen, reason).or(() -> refusal(until));
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        for (TaskChoice choice : chosen) {
            Task task = requireMovable(actor, choice);
            journal.append(
                    actor,
                    "tasks.snoozed",
                    Tasks.subject(task),
                    Map.of("until", until.toString(), "reason", reason.strip()));
            requireDone(store.snooze(task.id(), choice.version(), until));
        }
        return new Done(chosen.size());
    }

    /** Brings a snoozed task back into sight. */
    @Transactional
    public void wake(Actor actor, TaskChoice choice) {
        Task task = requireMovable(actor, choice);
        journal.append(actor, "tasks.woken", Tasks.subject(task), Map.of());
        requireDone(store.snooze(task.id(), choice.version(), null));
    }

    private static Optional<Refusal> refusal(List<TaskChoice> chosen, String reason) {
        if (chosen.isEmpty()) {
            return Optional.of(Refusal.NOTHING_CHOSEN);
        }
        if (reason.isBlank()) {
            return Optional.of(Refusal.NO_REASON);
        }
        return reason.strip().length() > LONGEST_REASON ? Optional.of(Refusal.REASON_TOO_LONG) : Optional.empty();
    }

    private Optional<Refusal> refusal(LocalDate until) {
        if (!until.isAfter(tasks.today())) {
            return Optional.of(Refusal.DAY_IS_PAST);
        }
        return until.isAfter(tasks.today().plusDays(settings.longestSnoozeDays()))
                ? Optional.of(Refusal.DAY_TOO_FAR)
                : Optional.empty();
    }

    private Task requireMovable(Actor actor, TaskChoice choice) {
        Task task = store.findOpen(choice.id())
                .orElseThrow(() -> Problem.conflict("One of these tasks is closed meanwhile. Nothing was changed."));
        if (!TaskRights.mayMove(actor, task)) {
            throw Problem.notAllowed("One of these tasks is not yours to move.");
        }
        return task;
    }

    /** Ends the request, and with it the transaction: no task is changed and no entry is kept. */
    private static void requireDone(boolean done) {
        if (!done) {
            throw Problem.conflict(
                    "Somebody else did something with one of these tasks meanwhile. Nothing was changed; look again.");
        }
    }
}
