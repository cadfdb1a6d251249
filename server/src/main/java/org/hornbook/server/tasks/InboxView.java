package org.hornbook.server.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;

/** The inbox in three groups: overdue, due within a week, later. */
record InboxView(int total, List<Group> groups) {

    private static final int SOON_DAYS = 7;

    /** Tasks of one urgency; the words say what the colour says. */
    record Group(String title, String badge, List<Row> rows) {}

    record Row(String title, String why, String href, LocalDate due, String dueWords, String who) {}

    static InboxView of(List<Task> tasks, LocalDate today, Map<AccountId, String> names) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        // tasks come by due date, so the groups do too
        tasks.forEach(task -> groups.computeIfAbsent(group(task, today), title -> new ArrayList<>())
                .add(row(task, today, names)));
        List<Group> shown = groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), badge(group.getKey()), group.getValue()))
                .toList();
        return new InboxView(tasks.size(), shown);
    }

    private static String group(Task task, LocalDate today) {
        if (task.due().isBefore(today)) {
            return "Overdue";
        }
        return task.due().isAfter(today.plusDays(SOON_DAYS)) ? "Later" : "This week";
    }

    private static String badge(String group) {
        return switch (group) {
            case "Overdue" -> "hb-tag--bad";
            case "This week" -> "hb-tag--warn";
            default -> "hb-tag--quiet";
        };
    }

    private static Row row(Task task, LocalDate today, Map<AccountId, String> names) {
        @Nullable AccountId assignee = task.assignee();
        String who = assignee == null
                ? "Any " + task.role().title().toLowerCase(java.util.Locale.ROOT)
                : names.getOrDefault(assignee, "");
        return new Row(task.title(), task.why(), task.href(), task.due(), words(task.due(), today), who);
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
}
