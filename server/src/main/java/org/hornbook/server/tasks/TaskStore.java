package org.hornbook.server.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the tasks. */
@Repository
class TaskStore {

    private static final String INSERT = """
            insert into tasks.task (id, kind, subject_kind, subject_id, title, why, href, assignee, role, due, raised_at)
            values (:id, :kind, :subjectKind, :subjectId, :title, :why, :href, :assignee, :role, :due, :raisedAt)
            on conflict (kind, subject_kind, subject_id) where closed_at is null do nothing
            """;

    private static final String UPDATE = """
            update tasks.task
            set title = :title, why = :why, href = :href, assignee = :assignee, role = :role, due = :due
            where id = :id
            """;

    private static final String SELECT = """
            select id, kind, subject_kind, subject_id, title, why, href, assignee, role, due, raised_at
            from tasks.task where closed_at is null
            """;

    private static final String OPEN_ONE =
            SELECT + " and kind = :kind and subject_kind = :subjectKind and subject_id = :subjectId";

    private static final String OPEN_FOR = SELECT
            + " and (assignee = :account or (assignee is null and role = any(:roles))) order by due, raised_at, id";

    private static final String CLOSE = """
            update tasks.task set closed_at = :at, closed_by = :by, outcome = :outcome where id = :id
            """;

    private static final String REASSIGN = """
            update tasks.task set assignee = :to where assignee = :from and closed_at is null
            """;

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when an open task of the same kind about the same subject exists. */
    boolean insert(TaskId id, NewTask task, Instant at) {
        return bind(jdbc.sql(INSERT), task)
                        .param("id", id.value())
                        .param("kind", task.kind())
                        .param("subjectKind", task.subjectKind())
                        .param("subjectId", task.subjectId())
                        .param("due", task.due())
                        .param("raisedAt", Timestamp.from(at))
                        .update()
                == 1;
    }

    void update(TaskId id, NewTask task, LocalDate due) {
        bind(jdbc.sql(UPDATE), task).param("id", id.value()).param("due", due).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, NewTask task) {
        @Nullable AccountId assignee = task.assignee();
        return statement
                .param("title", task.title())
                .param("why", task.why())
                .param("href", task.href())
                .param("assignee", assignee == null ? null : assignee.value(), Types.OTHER)
                .param("role", task.role().name());
    }

    Optional<Task> findOpen(String kind, String subjectKind, String subjectId) {
        return jdbc.sql(OPEN_ONE)
                .param("kind", kind)
                .param("subjectKind", subjectKind)
                .param("subjectId", subjectId)
                .query(TaskStore::task)
                .optional();
    }

    List<Task> openFor(Actor actor) {
        return jdbc.sql(OPEN_FOR)
                .param("account", actor.id().value())
                .param("roles", actor.roles().stream().map(Role::name).toArray(String[]::new))
                .query(TaskStore::task)
                .list();
    }

    List<Task> open() {
        return jdbc.sql(SELECT + " order by due, raised_at, id")
                .query(TaskStore::task)
                .list();
    }

    void close(TaskId id, Instant at, AccountId by, String outcome) {
        jdbc.sql(CLOSE)
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .param("by", by.value())
                .param("outcome", outcome)
                .update();
    }

    int reassign(AccountId from, AccountId to) {
        return jdbc.sql(REASSIGN)
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        @Nullable UUID assignee = row.getObject("assignee", UUID.class);
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
                row.getTimestamp("raised_at").toInstant());
    }
}
