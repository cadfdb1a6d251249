package org.hornbook.server.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.jspecify.annotations.Nullable;

/** How rows of the task table become tasks. */
final class TaskRows {

    static final String COLUMNS = """
            id, kind, subject_kind, subject_id, title, why, href, assignee, role, due, raised_at, snoozed_until,
            escalated_to, version
            """;

    private TaskRows() {}

    static Task task(ResultSet row, int number) throws SQLException {
        @Nullable UUID assignee = row.getObject("assignee", UUID.class);
        @Nullable String escalated = row.getString("escalated_to");
        return new Task(
                new TaskId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("title"),
                row.getString("why"),
                row.getString("href"),
                assignee == null ? null : new AccountId(assignee),
                Role.valueOf(row.getString("role")),
                row.getObject("due", LocalDate.class),
                row.getTimestamp("raised_at").toInstant(),
                row.getObject("snoozed_until", LocalDate.class),
                escalated == null ? null : Role.valueOf(escalated),
                row.getInt("version"));
    }

    static String[] roles(Actor actor) {
        return actor.roles().stream().map(Role::name).toArray(String[]::new);
    }
}
