package org.hornbook.server.discovery.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.ScanId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL about how rules of quality came out. */
@Repository
class QualityResultStore {

    private static final String MEASURED = """
            with measured as (
                select * from jsonb_to_recordset(cast(:outcomes as jsonb)) as m(
                    rule uuid, scan uuid, outcome text, figure double precision, at_fault bigint, finding text)),
            noted as (
                update discovery.quality_rule r
                set outcome = m.outcome, figure = m.figure, at_fault = m.at_fault, finding = m.finding,
                    measured_at = :at
                from measured m where r.id = m.rule
                returning r.id, r.state)
            insert into discovery.quality_result (rule_id, scan_id, outcome, figure, at_fault, finding, measured_at)
            select m.rule, m.scan, m.outcome, m.figure, m.at_fault, m.finding, cast(:at as timestamptz)
            from measured m join noted n on n.id = m.rule
            where n.state = 'IN_FORCE'
            on conflict (rule_id, scan_id) do update
            set outcome = excluded.outcome, figure = excluded.figure, at_fault = excluded.at_fault,
                finding = excluded.finding, measured_at = excluded.measured_at
            """;

    private static final String GONE = """
            update discovery.quality_rule
            set outcome = 'NOT_MEASURED', figure = null, at_fault = null, measured_at = :at,
                finding = 'The dataset is gone.'
            where repository_id = :repository and not (dataset = any(cast(:seen as text[]))) and state <> 'WITHDRAWN'
              and finding is distinct from 'The dataset is gone.'
            returning dataset
            """;

    private static final String HISTORY = """
            select * from (
                select outcome, figure, at_fault, finding, measured_at from discovery.quality_result
                where rule_id = :rule order by measured_at desc limit :limit) newest
            order by measured_at
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    QualityResultStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps how rules came out on a scan. */
    void measured(List<Measured> outcomes, Instant at) {
        if (!outcomes.isEmpty()) {
            jdbc.sql(MEASURED)
                    .param(
                            "outcomes",
                            text(json, outcomes.stream().map(OutcomeRow::of).toList()))
                    .param("at", Timestamp.from(at))
                    .update();
        }
    }

    /** Notes that datasets are gone; gives those for which that is new. */
    Set<String> gone(RepositoryId repository, Set<String> seen, Instant at) {
        return Set.copyOf(jdbc.sql(GONE)
                .param("repository", repository.value())
                .param("seen", seen.toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .query((row, n) -> row.getString("dataset"))
                .set());
    }

    /** How the rule came out on its scans, oldest first, at most the newest {@code limit}. */
    List<Outcome> history(QualityRuleId rule, int limit) {
        return jdbc.sql(HISTORY)
                .param("rule", rule.value())
                .param("limit", limit)
                .query(QualityResultStore::outcome)
                .list();
    }

    /** How a rule came out on a scan. */
    record Measured(QualityRuleId rule, ScanId scan, Outcome outcome) {}

    /** Rows as JSON that PostgreSQL takes, which knows no character zero. */
    static String text(JsonMapper json, List<?> rows) {
        return json.writeValueAsString(rows).replace("\\u0000", "\\ufffd");
    }

    static Outcome outcome(ResultSet row, int number) throws SQLException {
        return new Outcome(
                Outcome.Verdict.valueOf(row.getString("outcome")),
                (Double) row.getObject("figure"),
                (Long) row.getObject("at_fault"),
                row.getString("finding"),
                row.getTimestamp("measured_at").toInstant());
    }

    /** An outcome on its way into the database. */
    private record OutcomeRow(
            UUID rule,
            UUID scan,
            String outcome,
            @Nullable Double figure,
            @Nullable Long at_fault,
            String finding) {

        static OutcomeRow of(Measured measured) {
            Outcome outcome = measured.outcome();
            return new OutcomeRow(
                    measured.rule().value(),
                    measured.scan().value(),
                    outcome.verdict().name(),
                    outcome.figure(),
                    outcome.atFault(),
                    outcome.finding());
        }
    }
}
