package org.hornbook.server.tasks.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.journal.JournalEntry;
import org.hornbook.server.journal.JournalQuery;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.tasks.TaskId;
import org.springframework.stereotype.Component;

/** What happened to a task, from the journal, in words. */
@Component
class TaskHistory {

    private static final int SHOWN = 20;

    private final JournalReading journal;
    private final Accounts accounts;

    TaskHistory(JournalReading journal, Accounts accounts) {
        this.journal = journal;
        this.accounts = accounts;
    }

    /**
     * One act.
     *
     * @param what in words, such as "Handed on to A. Person"
     * @param reason as it was given, may be empty
     */
    record Line(Instant at, String by, String what, String reason) {}

    /** Newest first. */
    List<Line> of(TaskId task) {
        return journal.find(JournalQuery.ofSubject("task", task.toString()), SHOWN).stream()
                .map(entry -> new Line(
                        entry.at(),
                        entry.actorName(),
                        words(entry),
                        entry.details().getOrDefault("reason", "")))
                .toList();
    }

    private String words(JournalEntry entry) {
        Map<String, String> details = entry.details();
        return switch (entry.act()) {
            case "tasks.raised" -> "Raised, due " + details.getOrDefault("due", "");
            case "tasks.reassigned" -> "Given to " + name(details.getOrDefault("to", ""));
            case "tasks.snoozed" -> "Snoozed until " + details.getOrDefault("until", "");
            case "tasks.woken" -> "Taken out of snooze";
            case "tasks.escalated" -> "Escalated, because it was due " + details.getOrDefault("due", "");
            case "tasks.closed" -> "Done: " + details.getOrDefault("outcome", "");
            case "tasks.reopened" -> "Opened again";
            default -> entry.act();
        };
    }

    private String name(String who) {
        try {
            return Optional.of(AccountId.of(who))
                    .flatMap(accounts::find)
                    .map(Account::name)
                    .orElse("an unknown account");
        } catch (IllegalArgumentException e) {
            return who;
        }
    }
}
