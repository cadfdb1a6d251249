package org.hornbook.server.discovery.quality;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.catalog.DatasetRef;
import org.hornbook.server.catalog.ElementRef;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.quality.KeptRule.Parameters;
import org.hornbook.server.discovery.quality.RuleTranslation.Proposal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL about rules of quality; how they came out is in {@link QualityResultStore}. */
@Repository
class QualityStore {

    private static final String ROWS = """
            select id, repository_id, dataset, element, kind, share, days, codes, with_repository, with_dataset,
                   with_element, state, reason, decided_by_name, decided_at, outcome, figure, at_fault, finding,
                   measured_at, version
            from discovery.quality_rule
            """;

    private static final String ORDER = " order by dataset, element, kind, id";

    private static final String PROPOSE = """
            insert into discovery.quality_rule (id, repository_id, dataset, element, kind, share, days, codes,
                                                with_repository, with_dataset, with_element, state)
            select gen_random_uuid(), repository, dataset, element, kind, share, days, coalesce(codes, '{}'),
                   with_repository, with_dataset, with_element, 'PROPOSED'
            from jsonb_to_recordset(cast(:rules as jsonb)) as r(
                repository uuid, dataset text, element text, kind text, share double precision, days int,
                codes text[], with_repository uuid, with_dataset text, with_element text)
            on conflict do nothing
            """;

    private static final String ADD = """
            insert into discovery.quality_rule (id, repository_id, dataset, element, kind, share, days, codes, state,
                                                decided_by_name, decided_at)
            values (:id, :repository, :dataset, :element, :kind, :share, :days, cast(:codes as text[]), 'IN_FORCE',
                    :by, :at)
            on conflict do nothing
            """;

    private static final String DECIDE = """
            update discovery.quality_rule
            set state = :state, reason = :reason, share = :share, days = :days, codes = cast(:codes as text[]),
                decided_by_name = :by, decided_at = :at, version = version + 1,
                outcome = case when :same then outcome end, figure = case when :same then figure end,
                at_fault = case when :same then at_fault end, finding = case when :same then finding end,
                measured_at = case when :same then measured_at end
            where id = :id and version = :version
            """;

    private static final String FORGET_CODES = """
            update discovery.quality_rule
            set codes = '{}', state = 'WITHDRAWN', reason = 'It is about people, so its values are not kept.',
                version = version + 1
            where repository_id = :repository and dataset = :dataset and element = any(cast(:elements as text[]))
              and kind = 'IN_CODE_SET' and codes <> '{}'
            """;

    private static final String SUMMARIES = """
            select repository_id, dataset, count(*) filter (where state = 'IN_FORCE') as in_force,
                   count(*) filter (where state = 'IN_FORCE' and outcome = 'NOT_MET') as failing,
                   count(*) filter (where state = 'PROPOSED') as proposed,
                   max(measured_at) as measured_at
            from discovery.quality_rule
            where cast(:repository as uuid) is null or (repository_id = :repository and dataset = :dataset)
            group by repository_id, dataset
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    QualityStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps proposals; a rule that is kept already stays as it is, whatever people decided. */
    void propose(List<Proposal> proposals) {
        if (!proposals.isEmpty()) {
            jdbc.sql(PROPOSE)
                    .param(
                            "rules",
                            QualityResultStore.text(
                                    json,
                                    proposals.stream().map(ProposalRow::of).toList()))
                    .update();
        }
    }

    /** Puts a rule in force that nobody proposed; false when there is one of its kind about the element. */
    boolean add(QualityRuleId id, Proposal rule, String by, Instant at) {
        Parameters parameters = rule.parameters();
        return jdbc.sql(ADD)
                        .param("id", id.value())
                        .param("repository", rule.about().repository().value())
                        .param("dataset", rule.about().dataset())
                        .param("element", rule.about().element())
                        .param("kind", rule.kind().name())
                        .param("share", parameters.share())
                        .param("days", parameters.days())
                        .param("codes", parameters.codes().toArray(String[]::new))
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /**
     * Changes state and parameters; false when somebody else changed the rule since that version. With other parameters
     * what was measured says nothing any more and is forgotten.
     */
    boolean decide(KeptRule rule, RuleState state, String reason, Parameters parameters, String by, Instant at) {
        return jdbc.sql(DECIDE)
                        .param("id", rule.id().value())
                        .param("version", rule.version())
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("share", parameters.share())
                        .param("days", parameters.days())
                        .param("codes", parameters.codes().toArray(String[]::new))
                        .param("same", parameters.equals(rule.parameters()))
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Forgets the codes of elements that turned out to be about people. */
    void forgetCodes(DatasetRef dataset, List<String> elements) {
        if (!elements.isEmpty()) {
            jdbc.sql(FORGET_CODES)
                    .param("repository", dataset.repository().value())
                    .param("dataset", dataset.dataset())
                    .param("elements", elements.toArray(String[]::new))
                    .update();
        }
    }

    Optional<KeptRule> find(QualityRuleId id) {
        return jdbc.sql(ROWS + " where id = :id")
                .param("id", id.value())
                .query(QualityStore::rule)
                .optional();
    }

    List<KeptRule> of(DatasetRef dataset) {
        return jdbc.sql(ROWS + " where repository_id = :repository and dataset = :dataset" + ORDER)
                .param("repository", dataset.repository().value())
                .param("dataset", dataset.dataset())
                .query(QualityStore::rule)
                .list();
    }

    /** Rules of all datasets that compare elements and are wanted or proposed. */
    List<KeptRule> consistent() {
        return jdbc.sql(ROWS + " where kind = 'CONSISTENT' and state <> 'WITHDRAWN'" + ORDER)
                .query(QualityStore::rule)
                .list();
    }

    List<KeptRule> all() {
        return jdbc.sql(ROWS + " order by repository_id, dataset, element, kind, id")
                .query(QualityStore::rule)
                .list();
    }

    /** Counts of every dataset that has a rule. */
    List<Summary> summaries() {
        return jdbc.sql(SUMMARIES)
                .param("repository", null)
                .param("dataset", null)
                .query(QualityStore::summary)
                .list();
    }

    Optional<Summary> summary(DatasetRef dataset) {
        return jdbc.sql(SUMMARIES)
                .param("repository", dataset.repository().value())
                .param("dataset", dataset.dataset())
                .query(QualityStore::summary)
                .optional();
    }

    /**
     * How many rules a dataset has.
     *
     * @param measuredAt when one was measured last; null before the first time
     */
    record Summary(
            DatasetRef dataset,
            int inForce,
            int failing,
            int proposed,
            @Nullable Instant measuredAt) {}

    private static KeptRule rule(ResultSet row, int number) throws SQLException {
        UUID with = row.getObject("with_repository", UUID.class);
        return new KeptRule(
                new QualityRuleId(row.getObject("id", UUID.class)),
                new ElementRef(
                        new RepositoryId(row.getObject("repository_id", UUID.class)),
                        row.getString("dataset"),
                        row.getString("element")),
                RuleKind.valueOf(row.getString("kind")),
                new Parameters(
                        (Double) row.getObject("share"),
                        (Integer) row.getObject("days"),
                        texts(row.getArray("codes")),
                        with == null
                                ? null
                                : new ElementRef(
                                        new RepositoryId(with),
                                        row.getString("with_dataset"),
                                        row.getString("with_element"))),
                RuleState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("decided_by_name"),
                instant(row.getTimestamp("decided_at")),
                row.getString("outcome") == null ? null : QualityResultStore.outcome(row, number),
                row.getInt("version"));
    }

    private static Summary summary(ResultSet row, int number) throws SQLException {
        return new Summary(
                new DatasetRef(new RepositoryId(row.getObject("repository_id", UUID.class)), row.getString("dataset")),
                row.getInt("in_force"),
                row.getInt("failing"),
                row.getInt("proposed"),
                instant(row.getTimestamp("measured_at")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** A proposal on its way into the database. */
    private record ProposalRow(
            UUID repository,
            String dataset,
            String element,
            String kind,
            @Nullable Double share,
            @Nullable Integer days,
            List<String> codes,
            @Nullable UUID with_repository,
            @Nullable String with_dataset,
            @Nullable String with_element) {

        static ProposalRow of(Proposal proposal) {
            Parameters parameters = proposal.parameters();
            ElementRef with = parameters.with();
            return new ProposalRow(
                    proposal.about().repository().value(),
                    proposal.about().dataset(),
                    proposal.about().element(),
                    proposal.kind().name(),
                    parameters.share(),
                    parameters.days(),
                    parameters.codes(),
                    with == null ? null : with.repository().value(),
                    with == null ? null : with.dataset(),
                    with == null ? null : with.element());
        }
    }
}
