package org.hornbook.server.tasks.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Paging;
import org.hornbook.server.tasks.InboxCounts;
import org.hornbook.server.tasks.InboxQuery.Sort;
import org.hornbook.server.tasks.Task;
import org.hornbook.server.tasks.TaskChoice;
import org.jspecify.annotations.Nullable;

/**
 * A page of the inbox. By due date it comes in three groups, overdue, due within a week, later; in any other order as
 * one list.
 */
record InboxView(Paging<Task> paging, List<Group> groups) {

    private static final int SOON_DAYS = 7;

    /**
     * Tasks of one urgency; the words say what the colour says.
     *
     * @param title with the number of such tasks on all pages, where it is known
     */
    record Group(String title, List<Row> rows) {}

    /**
     * One task.
     *
     * @param choice how a form names it
     * @param escalated words about the role above that sees it, or null
     * @param snoozedUntil the day on which it comes back, or null
     */
    record Row(
            String id,
            String choice,
            String title,
            String why,
            String href,
            LocalDate due,
            String dueWords,
            String badge,
            String who,
            @Nullable String escalated,
            @Nullable LocalDate snoozedUntil) {}

    static InboxView of(
            Paging<Task> tasks, Sort sort, InboxCounts counts, LocalDate today, Map<AccountId, String> names) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        // tasks come by due date, so the groups do too
        tasks.items()
                .forEach(task -> groups.computeIfAbsent(
                                sort == Sort.DUE ? group(task, today, counts) : sort.title(),
                                title -> new ArrayList<>())
                        .add(row(task, today, names)));
        return new InboxView(
                tasks,
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList());
    }

    private static String group(Task task, LocalDate today, InboxCounts counts) {
        if (task.overdueOn(today)) {
            return "Overdue (%d)".formatted(counts.overdue());
        }
        return isSoon(task, today) ? "This week (%d)".formatted(counts.soon()) : "Later (%d)".formatted(counts.later());
    }

    private static boolean isSoon(Task task, LocalDate today) {
        return !task.due().isAfter(today.plusDays(SOON_DAYS));
    }

    static Row row(Task task, LocalDate today, Map<AccountId, String> names) {
        return new Row(
                task.id().toString(),
                TaskChoice.of(task).toString(),
                task.title(),
                task.why(),
                task.href(),
                task.due(),
                words(task.due(), today),
                badge(task, today),
                who(task, names),
                task.escalatedTo() == null
                        ? null
                        : "Escalated to the " + task.escalatedTo().title().toLowerCase(Locale.ROOT),
                task.snoozedOn(today) ? task.snoozedUntil() : null);
    }

    private static String badge(Task task, LocalDate today) {
        if (task.overdueOn(today)) {
            return "hb-tag--bad";
        }
        return isSoon(task, today) ? "hb-tag--warn" : "hb-tag--quiet";
    }

    static String who(Task task, Map<AccountId, String> names) {
        return task.assignee() == null
                ? "Any " + task.role().title().toLowerCase(Locale.ROOT)
                : names.getOrDefault(task.assignee(), "Unknown account");
    }

    static String words(LocalDate due, LocalDate today) {
        long days = today.until(due, java.time.temporal.ChronoUnit.DAYS);
        if (days < -1) {
            return -days + " days overdue";
        }
        if (days == -1) {
            return "due yesterday";
        }
        if (days == 0) {
            return "due today";
        }
        return days == 1 ? "due tomorrow" : "due in " + days + " days";
    }

    /** A kind's code as people read it: "catalog.look-at-changes" is "Look at changes". */
    static String kindWords(String kind) {
        String last = kind.substring(kind.lastIndexOf('.') + 1).replace('-', ' ');
        return last.isEmpty() ? kind : last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1);
    }
}
