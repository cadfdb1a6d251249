package org.hornbook.server.tasks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tasks that are overdue for too long are shown to the role above as well: to the governance lead, or to the
 * superintendent when it is the governance lead who is late. That happens once a task and is journaled; the task stays
 * with its person.
 */
@Configuration
@EnableConfigurationProperties(TaskSettings.class)
class TaskEscalation {

    private final TaskStore store;
    private final Accounts accounts;
    private final Journal journal;
    private final TaskSettings settings;
    private final Tasks tasks;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TaskEscalation(
            TaskStore store,
            Accounts accounts,
            Journal journal,
            TaskSettings settings,
            Tasks tasks,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.accounts = accounts;
        this.journal = journal;
        this.settings = settings;
        this.tasks = tasks;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Looks every hour, so a server that sleeps at midnight misses no day; a task is escalated once all the same. */
    @Bean
    static RecurringTask<Void> taskEscalationJob(TaskEscalation escalation) {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.recurring(
                        "tasks-escalation", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> escalation.escalateLate());
    }

    /** Escalates what is overdue by the configured number of days; returns how many tasks that were. */
    int escalateLate() {
        int escalated = 0;
        for (Task task : store.lateSince(tasks.today().minusDays(settings.escalateAfterDays()))) {
            Optional<Role> above = above(task);
            if (above.isPresent() && escalate(task, above.get())) {
                escalated++;
            }
        }
        return escalated;
    }

    /** Each in a transaction of its own, the journal first; one that was closed meanwhile leaves no entry. */
    private boolean escalate(Task task, Role to) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            journal.append(
                    Actor.system(),
                    "tasks.escalated",
                    Tasks.subject(task),
                    Map.of("to", to.name(), "due", task.due().toString(), "with", Tasks.who(task.assignee())));
            boolean done = store.escalate(task.id(), to, clock.instant());
            if (!done) {
                status.setRollbackOnly();
            }
            return done;
        }));
    }

    /** Nobody is above the superintendent here: what the committee wants to see is the policy page. */
    private Optional<Role> above(Task task) {
        @Nullable
        Account assignee =
                task.assignee() == null ? null : accounts.find(task.assignee()).orElse(null);
        if (holds(task, assignee, Role.SUPERINTENDENT)) {
            return Optional.empty();
        }
        return Optional.of(holds(task, assignee, Role.GOVERNANCE_LEAD) ? Role.SUPERINTENDENT : Role.GOVERNANCE_LEAD);
    }

    private static boolean holds(Task task, @Nullable Account assignee, Role role) {
        return assignee == null ? task.role() == role : assignee.roles().contains(role);
    }
}
