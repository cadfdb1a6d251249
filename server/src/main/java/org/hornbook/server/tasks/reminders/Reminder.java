package org.hornbook.server.tasks.reminders;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.hornbook.server.directory.Account;
import org.hornbook.server.mail.Letter;
import org.hornbook.server.tasks.Task;

/** The words of a reminder. Titles are in the letter, reasons are not: they may say more than a mailbox should hold. */
final class Reminder {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    private Reminder() {}

    static Letter of(Account account, List<Task> tasks, LocalDate today, String address) {
        long overdue = tasks.stream().filter(task -> task.overdueOn(today)).count();
        StringBuilder text =
                new StringBuilder("Hello %s,\n\nthis waits for you in Hornbook.\n".formatted(account.name()));
        part(
                text,
                "Overdue",
                tasks.stream().filter(task -> task.overdueOn(today)).toList(),
                address);
        part(
                text,
                "Due soon",
                tasks.stream().filter(task -> isSoon(task, today)).toList(),
                address);
        part(
                text,
                "Later",
                tasks.stream()
                        .filter(task -> !task.overdueOn(today) && !isSoon(task, today))
                        .toList(),
                address);
        text.append("\nAll your tasks: %s/tasks\n".formatted(address))
                .append("How often you get this letter: %s/tasks/reminders\n".formatted(address));
        return new Letter(
                account.signInName(),
                subject(overdue, tasks.size() - overdue),
                text.toString(),
                "tasks.reminder",
                "tasks.reminder:%s:%s".formatted(account.id(), today));
    }

    /** Within a week. */
    static boolean isSoon(Task task, LocalDate today) {
        return !task.overdueOn(today) && !task.due().isAfter(today.plusDays(7));
    }

    private static String subject(long overdue, long others) {
        if (overdue == 0) {
            return "Your tasks: %d open".formatted(others);
        }
        return others == 0
                ? "Your tasks: %d overdue".formatted(overdue)
                : "Your tasks: %d overdue, %d more".formatted(overdue, others);
    }

    private static void part(StringBuilder text, String title, List<Task> tasks, String address) {
        if (tasks.isEmpty()) {
            return;
        }
        text.append("\n%s\n".formatted(title));
        for (Task task : tasks) {
            text.append("- %s (due %s)\n  %s%s\n"
                    .formatted(oneLine(task.title()), DAY.format(task.due()), address, task.href()));
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
