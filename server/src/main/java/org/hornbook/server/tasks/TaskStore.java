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

/** All SQL by which areas raise and close tasks, and by which people hand them on. */
@Repository
class TaskStore {

    private static final String INSERT = """
            insert into tasks.task
                (id, kind, subject_kind, subject_id, title, why, href, assignee, raised_for, role, due, raised_at)
            values (:id, :kind, :subjectKind, :subjectId, :title, :why, :href, :assignee, :assignee, :role, :due, :raisedAt)
            on conflict (kind, subject_kind, subject_id) where closed_at is null do nothing
            """;

    private static final String FOLLOW = """
            update tasks.task
            set title = :title, why = :why, href = :href, role = :role, due = :due, assignee = :assignee,
                raised_for = :raisedFor,
                snoozed_until = case when assignee is distinct from :assignee then null else snoozed_until end,
                version = version + case when assignee is distinct from :assignee then 1 else 0 end
            where id = :id and version = :version and closed_at is null
            """;

    private static final String OPEN = "select " + TaskRows.COLUMNS + " from tasks.task where closed_at is null ";

    private static final String OPEN_ONE = "select " + TaskRows.COLUMNS
            + ", raised_for from tasks.task where closed_at is null"
            + " and kind = :kind and subject_kind = :subjectKind and subject_id = :subjectId";

    private static final String OPEN_FOR =
            OPEN + "and (assignee = :account or (assignee is null and role = any(:roles))) order by due, raised_at, id";

    private static final String CLOSE = """
            update tasks.task set closed_at = :at, closed_by = :by, outcome = :outcome, version = version + 1
            where id = :id and closed_at is null
            """;

    private static final String ASSIGN = """
            update tasks.task set assignee = :to, snoozed_until = null, version = version + 1
            where id = :id and version = :version and closed_at is null
            """;

    private static final String SNOOZE = """
            update tasks.task set snoozed_until = :until, version = version + 1
            where id = :id and version = :version and closed_at is null
            """;

    private static final String REOPEN = """
            update tasks.task set closed_at = null, closed_by = null, outcome = '', version = version + 1
            where id = :id and closed_at is not null and not exists (
                select 1 from tasks.task twin
                where twin.closed_at is null and twin.kind = task.kind
                  and twin.subject_kind = task.subject_kind and twin.subject_id = task.subject_id)
            """;

    private static final String LATE = OPEN + "and escalated_to is null and due <= :due order by due, id";

    private static final String ESCALATE = """
            update tasks.task set escalated_to = :role, escalated_at = :at
            where id = :id and escalated_to is null and closed_at is null
            """;

    private final JdbcClient jdbc;

    TaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An open task and whom its area named last.
     *
     * @param raisedFor null when it was anyone with the role
     */
    record Raised(Task task, @Nullable AccountId raisedFor) {}

    /** False when an open task of the same kind about the same subject exists. */
    boolean insert(TaskId id, NewTask task, Instant at) {
        return words(jdbc.sql(INSERT), task)
                        .param("id", id.value())
                        .param("kind", task.kind())
                        .param("subjectKind", task.subjectKind())
                        .param("subjectId", task.subjectId())
                        .param("assignee", value(task.assignee()), Types.OTHER)
                        .param("due", task.due())
                        .param("raisedAt", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Lets an open task follow what its area says now; false when somebody else changed or closed it meanwhile. */
    boolean follow(Task open, NewTask wanted, @Nullable AccountId assignee, LocalDate due) {
        return words(jdbc.sql(FOLLOW), wanted)
                        .param("assignee", value(assignee), Types.OTHER)
                        .param("raisedFor", value(wanted.assignee()), Types.OTHER)
                        .param("due", due)
                        .param("id", open.id().value())
                        .param("version", open.version())
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec words(JdbcClient.StatementSpec statement, NewTask task) {
        return statement
                .param("title", task.title())
                .param("why", task.why())
                .param("href", task.href())
                .param("role", task.role().name());
    }

    Optional<Raised> findOpen(String kind, String subjectKind, String subjectId) {
        return jdbc.sql(OPEN_ONE)
                .param("kind", kind)
                .param("subjectKind", subjectKind)
                .param("subjectId", subjectId)
                .query(TaskStore::raised)
                .optional();
    }

    Optional<Task> findOpen(TaskId id) {
        return jdbc.sql(OPEN + "and id = :id")
                .param("id", id.value())
                .query(TaskRows::task)
                .optional();
    }

    List<Task> openFor(Actor actor) {
        return jdbc.sql(OPEN_FOR)
                .param("account", actor.id().value())
                .param("roles", TaskRows.roles(actor))
                .query(TaskRows::task)
                .list();
    }

    List<Task> assignedTo(AccountId account) {
        return jdbc.sql(OPEN + "and assignee = :account order by due, raised_at, id")
                .param("account", account.value())
                .query(TaskRows::task)
                .list();
    }

    /** False when it was closed already. */
    boolean close(TaskId id, Instant at, AccountId by, String outcome) {
        return jdbc.sql(CLOSE)
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .param("outcome", outcome)
                        .update()
                == 1;
    }

    /** False when somebody else did something with it meanwhile. */
    boolean assign(TaskId id, int version, @Nullable AccountId to) {
        return jdbc.sql(ASSIGN)
                        .param("to", value(to), Types.OTHER)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False when somebody else did something with it meanwhile; null ends a snooze. */
    boolean snooze(TaskId id, int version, @Nullable LocalDate until) {
        return jdbc.sql(SNOOZE)
                        .param("until", until, Types.DATE)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** False when it is open, or one of the same kind about the same subject is. */
    boolean reopen(TaskId id) {
        return jdbc.sql(REOPEN).param("id", id.value()).update() == 1;
    }

    /** Open tasks that were due on that day or before and are not escalated, earliest first. */
    List<Task> lateSince(LocalDate due) {
        return jdbc.sql(LATE).param("due", due).query(TaskRows::task).list();
    }

    /** False when it was closed or escalated meanwhile. */
    boolean escalate(TaskId id, Role to, Instant at) {
        return jdbc.sql(ESCALATE)
                        .param("role", to.name())
                        .param("at", Timestamp.from(at))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static @Nullable UUID value(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    private static Raised raised(ResultSet row, int number) throws SQLException {
        @Nullable UUID raisedFor = row.getObject("raised_for", UUID.class);
        return new Raised(TaskRows.task(row, number), raisedFor == null ? null : new AccountId(raisedFor));
    }
}
