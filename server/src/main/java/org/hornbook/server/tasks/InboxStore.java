package org.hornbook.server.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.tasks.InboxQuery.Show;
import org.hornbook.server.tasks.InboxQuery.Sort;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL by which people look at tasks. */
@Repository
class InboxStore {

    private static final int SOON_DAYS = 7;

    private static final String OPEN = """
            from tasks.task
            where closed_at is null
              and (:everybody or assignee = :account or (assignee is null and role = any(:roles))
                   or escalated_to = any(:roles))
            """;

    private static final String MATCHING = OPEN + """
              and (:kind = '' or kind = :kind)
              and (:words = '' or position(:words in lower(title || ' ' || why)) > 0)
            """;

    private static final String COUNTS = """
            select count(*) filter (where due < :today) as overdue,
                   count(*) filter (where due >= :today and due <= :soon) as soon,
                   count(*) filter (where due > :soon) as later,
                   count(*) filter (where snoozed_until > :today) as snoozed,
                   count(*) filter (where escalated_to is not null) as escalated
            """ + MATCHING;

    private static final String CLOSED = "select " + TaskRows.COLUMNS
            + ", closed_at, closed_by, outcome from tasks.task where closed_at is not null ";

    private static final String DONE_BY_HAND = CLOSED + """
              and closed_by <> :system and (cast(:by as uuid) is null or closed_by = :by)
            order by closed_at desc, id limit :limit
            """;

    private final JdbcClient jdbc;

    InboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Task> page(Actor actor, InboxQuery query, LocalDate today, int offset, int limit) {
        return matching(
                        "select " + TaskRows.COLUMNS + MATCHING + part(query.show()) + order(query.sort())
                                + " offset :offset limit :limit",
                        actor,
                        query)
                .param("today", today)
                .param("offset", offset)
                .param("limit", limit)
                .query(TaskRows::task)
                .list();
    }

    long count(Actor actor, InboxQuery query, LocalDate today) {
        return matching("select count(*) " + MATCHING + part(query.show()), actor, query)
                .param("today", today)
                .query(Long.class)
                .single();
    }

    InboxCounts counts(Actor actor, InboxQuery query, LocalDate today) {
        return matching(COUNTS, actor, query)
                .param("today", today)
                .param("soon", today.plusDays(SOON_DAYS))
                .query((row, n) -> new InboxCounts(
                        row.getLong("overdue"),
                        row.getLong("soon"),
                        row.getLong("later"),
                        row.getLong("snoozed"),
                        row.getLong("escalated")))
                .single();
    }

    List<String> kinds(Actor actor, InboxQuery query) {
        return visible("select distinct kind " + OPEN + " order by kind", actor, query)
                .query((row, n) -> row.getString("kind"))
                .list();
    }

    private JdbcClient.StatementSpec matching(String sql, Actor actor, InboxQuery query) {
        return visible(sql, actor, query).param("kind", query.kind()).param("words", query.words());
    }

    private JdbcClient.StatementSpec visible(String sql, Actor actor, InboxQuery query) {
        return jdbc.sql(sql)
                .param("everybody", query.everybody())
                .param("account", actor.id().value())
                .param("roles", TaskRows.roles(actor));
    }

    private static String part(Show show) {
        return switch (show) {
            case OPEN -> " and (snoozed_until is null or snoozed_until <= :today)";
            case OVERDUE -> " and due < :today";
            case SNOOZED -> " and snoozed_until > :today";
            case ESCALATED -> " and escalated_to is not null";
        };
    }

    private static String order(Sort sort) {
        return switch (sort) {
            case DUE -> " order by due, raised_at, id";
            case NEWEST -> " order by raised_at desc, id";
            case TITLE -> " order by lower(title), due, id";
        };
    }

    Optional<Task> findOpen(TaskId id) {
        return jdbc.sql("select " + TaskRows.COLUMNS + " from tasks.task where closed_at is null and id = :id")
                .param("id", id.value())
                .query(TaskRows::task)
                .optional();
    }

    Optional<ClosedTask> findClosed(TaskId id) {
        return jdbc.sql(CLOSED + "and id = :id")
                .param("id", id.value())
                .query(InboxStore::closed)
                .optional();
    }

    List<ClosedTask> doneByHand(@Nullable AccountId by, int limit) {
        return jdbc.sql(DONE_BY_HAND)
                .param("system", Actor.system().id().value())
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("limit", limit)
                .query(InboxStore::closed)
                .list();
    }

    private static ClosedTask closed(ResultSet row, int number) throws SQLException {
        return new ClosedTask(
                TaskRows.task(row, number),
                row.getTimestamp("closed_at").toInstant(),
                new AccountId(row.getObject("closed_by", UUID.class)),
                row.getString("outcome"));
    }
}
