package org.hornbook.server.obligations;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hornbook.server.obligations.ClauseHistory.Day;
import org.hornbook.server.obligations.ClauseResult.Offender;
import org.hornbook.server.obligations.ClauseStatus.CheckOutcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the computed answers and of what must be mended. */
@Repository
class AnswerStore {

    private static final String KEEP = """
            insert into obligations.answer (clause, asked, kept, entry, computed_at, took_ms)
            values (:clause, :asked, cast(:kept as jsonb), :entry, :at, :took)
            on conflict (clause) do update
            set asked = excluded.asked, kept = excluded.kept, entry = excluded.entry,
                computed_at = excluded.computed_at, took_ms = excluded.took_ms
            where answer.computed_at <= excluded.computed_at
            """;

    private static final String INSERT_OFFENDERS = """
            insert into obligations.offender (clause, number, check_code, words, href)
            select :clause, number, code, text, href
            from jsonb_to_recordset(cast(:rows as jsonb)) as o(number int, code text, text text, href text)
            """;

    private static final String ANSWERS = """
            select clause, asked, kept, entry, computed_at, took_ms from obligations.answer where clause = any(:clauses)
            """;

    private static final String MATCHING = """
            from obligations.offender
            where clause = :clause
              and (:code = '' or check_code = :code)
              and (:words = '' or position(:words in lower(words)) > 0)
            """;

    private static final String FIRST_OF_ALL = """
            select clause, check_code, words, href from (
                select o.*, row_number() over (partition by clause, check_code order by number) as place
                from obligations.offender o) numbered
            where place <= :first order by clause, number
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ObligationsStore snapshots;

    AnswerStore(JdbcClient jdbc, JsonMapper json, ObligationsStore snapshots) {
        this.jdbc = jdbc;
        this.json = json;
        this.snapshots = snapshots;
    }

    /** What the JSON column holds. */
    private record Kept(ClauseState state, List<CheckOutcome> outcomes, List<String> missingChecks) {}

    /** An offender on its way into the database. */
    private record Row(int number, String code, String text, String href) {}

    /** Keeps an answer, its offenders and the day's result, unless a later one was kept meanwhile. */
    @Transactional
    void keep(KeptAnswer answer, Day day) {
        ClauseStatus status = answer.status();
        List<CheckOutcome> counted = status.outcomes().stream()
                .map(outcome -> outcome.naming(List.of()))
                .toList();
        int kept = jdbc.sql(KEEP)
                .param("clause", status.clause().id())
                .param("asked", answer.asked())
                .param("kept", json.writeValueAsString(new Kept(status.state(), counted, status.missingChecks())))
                .param("entry", answer.entry())
                .param("at", Timestamp.from(answer.computedAt()))
                .param("took", answer.took().toMillis())
                .update();
        if (kept == 1) {
            replaceOffenders(status);
            snapshots.keep(day);
        }
    }

    /** The row of the answer is locked, so two nodes do not mix their lists. */
    private void replaceOffenders(ClauseStatus status) {
        String clause = status.clause().id();
        jdbc.sql("delete from obligations.offender where clause = :clause")
                .param("clause", clause)
                .update();
        List<Row> rows = new ArrayList<>();
        for (CheckOutcome outcome : status.outcomes()) {
            outcome.offenders()
                    .forEach(offender ->
                            rows.add(new Row(rows.size() + 1, outcome.code(), offender.text(), offender.href())));
        }
        if (!rows.isEmpty()) {
            jdbc.sql(INSERT_OFFENDERS)
                    .param("clause", clause)
                    .param("rows", json.writeValueAsString(rows))
                    .update();
        }
    }

    /** The stored answers of these clauses, by id. */
    Map<String, KeptAnswer> answers(Collection<Clause> clauses) {
        Map<String, Clause> byId = clauses.stream().collect(Collectors.toMap(Clause::id, Function.identity()));
        return jdbc
                .sql(ANSWERS)
                .param("clauses", byId.keySet().toArray(String[]::new))
                .query((row, n) -> {
                    Kept kept = json.readValue(row.getString("kept"), Kept.class);
                    Clause clause = byId.get(row.getString("clause"));
                    if (clause == null) {
                        throw new IllegalStateException("an answer of a clause that was not asked for");
                    }
                    return new KeptAnswer(
                            row.getString("asked"),
                            new ClauseStatus(clause, kept.state(), kept.outcomes(), kept.missingChecks()),
                            row.getLong("entry"),
                            row.getTimestamp("computed_at").toInstant(),
                            Duration.ofMillis(row.getLong("took_ms")));
                })
                .list()
                .stream()
                .collect(Collectors.toMap(answer -> answer.status().clause().id(), Function.identity()));
    }

    /** Notes that nothing up to that entry changes these clauses' answers. */
    void unchanged(Collection<String> clauses, long entry) {
        if (!clauses.isEmpty()) {
            jdbc.sql("update obligations.answer set entry = :entry where clause = any(:clauses) and entry < :entry")
                    .param("entry", entry)
                    .param("clauses", clauses.toArray(String[]::new))
                    .update();
        }
    }

    List<Offender> offenders(OffenderQuery query, int offset, int limit) {
        return matching("select words, href " + MATCHING + " order by number offset :offset limit :limit", query)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> new Offender(row.getString("words"), row.getString("href")))
                .list();
    }

    long countOffenders(OffenderQuery query) {
        return matching("select count(*) " + MATCHING, query).query(Long.class).single();
    }

    private JdbcClient.StatementSpec matching(String sql, OffenderQuery query) {
        return jdbc.sql(sql)
                .param("clause", query.clause())
                .param("code", query.check())
                .param("words", query.words());
    }

    /** The first offenders of every check of every clause; keys are clause and check. */
    Map<List<String>, List<Offender>> firstOffenders(int first) {
        record Named(List<String> key, Offender offender) {}
        return jdbc
                .sql(FIRST_OF_ALL)
                .param("first", first)
                .query((row, n) -> new Named(
                        List.of(row.getString("clause"), row.getString("check_code")),
                        new Offender(row.getString("words"), row.getString("href"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Named::key, Collectors.mapping(Named::offender, Collectors.toList())));
    }
}
