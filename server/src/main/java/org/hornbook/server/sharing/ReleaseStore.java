package org.hornbook.server.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.sharing.Release.Audited;
import org.hornbook.server.sharing.engine.Alternative;
import org.hornbook.server.sharing.engine.Audit;
import org.hornbook.server.sharing.engine.Contents;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of releases. */
@Repository
class ReleaseStore {

    private static final String SELECT = """
            select id, table_id, number, period, period_start, period_end, definition, rule_set_id, edition, state, step,
                   failure, audited_at, audit_holds, audit_basis, audit_edition, created_at, created_by, created_by_name,
                   proposed_by, proposed_by_name, approved_by, approved_by_name, published_at, publication, open_version,
                   withdrawn_at, reason, version
            from sharing.release
            """;

    private static final String INSERT = """
            insert into sharing.release
                (id, table_id, number, dataset_id, period, period_start, period_end, definition, rule_set_id, edition,
                 state, step, created_at, created_by, created_by_name)
            select :id, :table, coalesce(max(number), 0) + 1, :dataset, :period, :start, :end,
                   cast(:definition as jsonb), :rules, :edition, 'COUNTING', 'Waiting to begin', :at, :by, :byName
            from sharing.release where table_id = :table
            """;

    private static final String COUNTED = """
            update sharing.release
            set state = 'DRAFT', step = '', failure = '', contents = cast(:contents as jsonb),
                warnings = cast(:warnings as jsonb), alternatives = cast(:alternatives as jsonb), version = version + 1
            where id = :id and state = 'COUNTING'
            """;

    private static final String FAILED = """
            update sharing.release set state = 'FAILED', step = '', failure = :failure, version = version + 1
            where id = :id and state = 'COUNTING'
            """;

    private static final String AGAIN = """
            update sharing.release
            set state = 'COUNTING', step = 'Waiting to begin', failure = '', definition = cast(:definition as jsonb),
                dataset_id = :dataset, edition = :edition, rule_set_id = :rules, contents = null, audit = null,
                audited_at = null, audit_holds = null, audit_basis = null, audit_edition = null,
                version = version + 1
            where id = :id and version = :version and state in ('FAILED', 'DRAFT')
            """;

    private static final String AUDITED = """
            update sharing.release
            set audit = cast(:audit as jsonb), audited_at = :at, audit_holds = :holds, audit_basis = :basis,
                audit_edition = :edition
            where id = :id
            """;

    private static final String PUBLISHED = """
            update sharing.release
            set state = 'PUBLISHED', approved_by = :by, approved_by_name = :byName, published_at = :at,
                publication = :publication, open_version = :openVersion, reason = '', version = version + 1
            where id = :id and version = :version and state = 'PROPOSED'
            """;

    private static final String WITHDRAWN = """
            update sharing.release
            set state = 'WITHDRAWN', withdrawn_at = :at, reason = :reason, version = version + 1
            where id = :id and version = :version and state = 'PUBLISHED'
            """;

    private static final String NEWEST = """
            select coalesce(max(publication), 0) from sharing.release where dataset_id = :dataset and id <> :except
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReleaseStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What was published of a dataset, with what it withholds. */
    record Stored(Release release, String title, Contents contents) {}

    /** One publication or disposal after the other, over all servers; released with the transaction. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('sharing.publication'))")
                .query((row, n) -> true)
                .list();
    }

    void insert(Release release) {
        jdbc.sql(INSERT)
                .param("id", release.id().value())
                .param("table", release.table().value())
                .param("dataset", release.definition().dataset().value())
                .param("period", release.period())
                .param("start", release.periodStart())
                .param("end", release.periodEnd())
                .param("definition", json.writeValueAsString(release.definition()))
                .param("rules", release.rules().value())
                .param("edition", release.edition())
                .param("at", Timestamp.from(release.createdAt()))
                .param("by", release.createdBy().value())
                .param("byName", release.createdByName())
                .update();
    }

    Optional<Release> find(ReleaseId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(this::release)
                .optional();
    }

    List<Release> of(TableId table) {
        return jdbc.sql(SELECT + "where table_id = :table order by number desc")
                .param("table", table.value())
                .query(this::release)
                .list();
    }

    List<Release> all() {
        return jdbc.sql(SELECT + "order by table_id, number desc")
                .query(this::release)
                .list();
    }

    List<Release> in(ReleaseState state) {
        return jdbc.sql(SELECT + "where state = :state order by created_at, id")
                .param("state", state.name())
                .query(this::release)
                .list();
    }

    Optional<Contents> contents(ReleaseId id) {
        return text(id, "select contents from sharing.release where id = :id and contents is not null")
                .map(text -> json.readValue(text, Contents.class));
    }

    Optional<Audit> audit(ReleaseId id) {
        return text(id, "select audit from sharing.release where id = :id and audit is not null")
                .map(text -> json.readValue(text, Audit.class));
    }

    List<String> warnings(ReleaseId id) {
        return text(id, "select warnings from sharing.release where id = :id")
                .map(text -> json.readValue(text, new TypeReference<List<String>>() {}))
                .orElse(List.of());
    }

    List<Alternative> alternatives(ReleaseId id) {
        return text(id, "select alternatives from sharing.release where id = :id")
                .map(text -> json.readValue(text, new TypeReference<List<Alternative>>() {}))
                .orElse(List.of());
    }

    private Optional<String> text(ReleaseId id, String sql) {
        return jdbc.sql(sql).param("id", id.value()).query(String.class).optional();
    }

    /** Everything ever published of the dataset, withdrawn releases too, oldest first, without one. */
    List<Stored> publishedOf(DatasetId dataset, ReleaseId except) {
        return jdbc.sql("""
                        select r.*, t.title from sharing.release r join sharing.defined_table t on t.id = r.table_id
                        where r.dataset_id = :dataset and r.publication is not null and r.id <> :except
                        order by r.publication
                        """)
                .param("dataset", dataset.value())
                .param("except", except.value())
                .query((row, n) -> new Stored(
                        release(row, n),
                        row.getString("title"),
                        json.readValue(row.getString("contents"), Contents.class)))
                .list();
    }

    /** The newest publication of the dataset besides one; 0 when there is none. */
    long newestOf(DatasetId dataset, ReleaseId except) {
        return jdbc.sql(NEWEST)
                .param("dataset", dataset.value())
                .param("except", except.value())
                .query(Long.class)
                .single();
    }

    void step(ReleaseId id, String step) {
        jdbc.sql("update sharing.release set step = :step where id = :id and state = 'COUNTING'")
                .param("id", id.value())
                .param("step", step)
                .update();
    }

    boolean counted(ReleaseId id, Contents contents, List<String> warnings, List<Alternative> alternatives) {
        return jdbc.sql(COUNTED)
                        .param("id", id.value())
                        .param("contents", json.writeValueAsString(contents))
                        .param("warnings", json.writeValueAsString(warnings))
                        .param("alternatives", json.writeValueAsString(alternatives))
                        .update()
                == 1;
    }

    boolean failed(ReleaseId id, String failure) {
        return jdbc.sql(FAILED)
                        .param("id", id.value())
                        .param("failure", failure)
                        .update()
                == 1;
    }

    boolean again(Release release, TableDefinition definition, RuleSet rules, int version) {
        return jdbc.sql(AGAIN)
                        .param("id", release.id().value())
                        .param("definition", json.writeValueAsString(definition))
                        .param("dataset", definition.dataset().value())
                        .param("rules", rules.id().value())
                        .param("edition", rules.edition())
                        .param("version", version)
                        .update()
                == 1;
    }

    void audited(ReleaseId id, Audit audit, Audited result) {
        jdbc.sql(AUDITED)
                .param("id", id.value())
                .param("audit", json.writeValueAsString(audit))
                .param("at", Timestamp.from(result.at()))
                .param("holds", result.holds())
                .param("basis", result.basis())
                .param("edition", result.edition())
                .update();
    }

    /** Moves a release on; false when it is no longer in that state, or somebody changed it since. */
    boolean move(ReleaseId id, int version, ReleaseState from, ReleaseState to, String reason) {
        return jdbc.sql("""
                        update sharing.release set state = :to, reason = :reason, version = version + 1
                        where id = :id and version = :version and state = :from
                        """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    boolean propose(ReleaseId id, int version, Actor by) {
        return jdbc.sql("""
                        update sharing.release
                        set state = 'PROPOSED', proposed_by = :by, proposed_by_name = :byName, reason = '',
                            version = version + 1
                        where id = :id and version = :version and state = 'DRAFT'
                        """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("by", by.id().value())
                        .param("byName", by.name())
                        .update()
                == 1;
    }

    long nextPublication() {
        return jdbc.sql("select nextval('sharing.publication')")
                .query(Long.class)
                .single();
    }

    boolean published(ReleaseId id, int version, Actor by, Instant at, long publication, int openVersion) {
        return jdbc.sql(PUBLISHED)
                        .param("id", id.value())
                        .param("version", version)
                        .param("by", by.id().value())
                        .param("byName", by.name())
                        .param("at", Timestamp.from(at))
                        .param("publication", publication)
                        .param("openVersion", openVersion)
                        .update()
                == 1;
    }

    boolean withdrawn(ReleaseId id, int version, Instant at, String reason) {
        return jdbc.sql(WITHDRAWN)
                        .param("id", id.value())
                        .param("version", version)
                        .param("at", Timestamp.from(at))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private Release release(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp auditedAt = row.getTimestamp("audited_at");
        return new Release(
                new ReleaseId(row.getObject("id", UUID.class)),
                new TableId(row.getObject("table_id", UUID.class)),
                row.getInt("number"),
                row.getString("period"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                json.readValue(row.getString("definition"), TableDefinition.class),
                new RuleSetId(row.getObject("rule_set_id", UUID.class)),
                row.getInt("edition"),
                ReleaseState.valueOf(row.getString("state")),
                row.getString("step"),
                row.getString("failure"),
                auditedAt == null
                        ? null
                        : new Audited(
                                auditedAt.toInstant(),
                                row.getBoolean("audit_holds"),
                                row.getLong("audit_basis"),
                                row.getInt("audit_edition")),
                Objects.requireNonNull(row.getTimestamp("created_at")).toInstant(),
                new AccountId(row.getObject("created_by", UUID.class)),
                row.getString("created_by_name"),
                account(row, "proposed_by"),
                row.getString("proposed_by_name"),
                account(row, "approved_by"),
                row.getString("approved_by_name"),
                instant(row, "published_at"),
                (Long) row.getObject("publication"),
                (Integer) row.getObject("open_version"),
                instant(row, "withdrawn_at"),
                row.getString("reason"),
                row.getInt("version"));
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new AccountId(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
