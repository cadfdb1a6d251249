package org.hornbook.server.access.subjectkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hornbook.server.access.SubjectKey;
import org.hornbook.server.access.SubjectKey.Step;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.directory.roster.NumberKind;
import org.hornbook.server.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of subject keys and of what lacks one. */
@Repository
public class SubjectKeyStore {

    private static final String SELECT = """
            select dataset_id, element_id, path, kind, state, matching, different, indexed, note, checked_at, version
            from access.subject_key
            """;

    /** What the custodian said stays; a proposal follows discovery. */
    private static final String PROPOSE = """
            insert into access.subject_key
                (dataset_id, element_id, path, kind, state, matching, different, indexed, checked_at)
            values (:dataset, :element, cast(:path as jsonb), :kind, 'PROPOSED', :matching, :different, :indexed, :at)
            on conflict (dataset_id) do update
            set element_id = excluded.element_id, path = excluded.path, kind = excluded.kind,
                matching = excluded.matching, different = excluded.different, indexed = excluded.indexed,
                checked_at = excluded.checked_at, version = subject_key.version + 1
            where subject_key.state = 'PROPOSED'
            """;

    private static final String MEASURED = """
            update access.subject_key
            set matching = :matching, different = :different, indexed = :indexed, checked_at = :at
            where dataset_id = :dataset and version = :version
            """;

    private static final String DECLARE = """
            insert into access.subject_key
                (dataset_id, element_id, path, kind, state, matching, different, indexed, note, checked_at, decided_by)
            values (:dataset, :element, cast(:path as jsonb), :kind, 'DECLARED', :matching, :different, :indexed, :note,
                    :at, :by)
            on conflict (dataset_id) do update
            set element_id = excluded.element_id, path = excluded.path, kind = excluded.kind, state = 'DECLARED',
                matching = excluded.matching, different = excluded.different, indexed = excluded.indexed,
                note = excluded.note, checked_at = excluded.checked_at, decided_by = excluded.decided_by,
                version = subject_key.version + 1
            where subject_key.version = :version
            """;

    private static final String GAP = """
            insert into access.key_gap (dataset_id, reason, cure, checked_at)
            values (:dataset, :reason, :cure, :at)
            on conflict (dataset_id) do update
            set reason = excluded.reason, cure = excluded.cure, checked_at = excluded.checked_at
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SubjectKeyStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Why a dataset has no key. */
    public record Gap(DatasetId dataset, String reason, String cure) {}

    /** A step as it is stored. */
    record StoredStep(UUID from, UUID to) {}

    /** The key, proposed or declared. */
    public Optional<SubjectKey> find(DatasetId dataset) {
        return jdbc.sql(SELECT + "where dataset_id = :dataset")
                .param("dataset", dataset.value())
                .query(this::key)
                .optional();
    }

    /** All keys by dataset. */
    public Map<DatasetId, SubjectKey> all() {
        return jdbc.sql(SELECT).query(this::key).list().stream()
                .collect(Collectors.toMap(SubjectKey::dataset, key -> key));
    }

    /** All gaps by dataset. */
    public Map<DatasetId, Gap> gaps() {
        return jdbc
                .sql("select dataset_id, reason, cure from access.key_gap")
                .query((row, n) -> new Gap(
                        new DatasetId(row.getObject("dataset_id", UUID.class)),
                        row.getString("reason"),
                        row.getString("cure")))
                .list()
                .stream()
                .collect(Collectors.toMap(Gap::dataset, gap -> gap));
    }

    void propose(SubjectKey key) {
        bound(jdbc.sql(PROPOSE), key).update();
        dropGap(key.dataset());
    }

    void measured(SubjectKey key) {
        jdbc.sql(MEASURED)
                .param("dataset", key.dataset().value())
                .param("matching", key.matching())
                .param("different", key.different())
                .param("indexed", key.indexed())
                .param("at", Timestamp.from(key.checkedAt()))
                .param("version", key.version())
                .update();
        dropGap(key.dataset());
    }

    /** Keeps what the custodian says; false when somebody changed the key since that version. */
    public boolean declare(SubjectKey key, AccountId by) {
        boolean done = bound(jdbc.sql(DECLARE), key)
                        .param("note", key.note())
                        .param("by", by.value())
                        .param("version", key.version())
                        .update()
                == 1;
        if (done) {
            dropGap(key.dataset());
        }
        return done;
    }

    /** Takes a key out; false when somebody changed it since that version. */
    public boolean remove(DatasetId dataset, int version) {
        return jdbc.sql("delete from access.subject_key where dataset_id = :dataset and version = :version")
                        .param("dataset", dataset.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Takes out what discovery once proposed and does not any more. */
    void dropProposal(DatasetId dataset) {
        jdbc.sql("delete from access.subject_key where dataset_id = :dataset and state = 'PROPOSED'")
                .param("dataset", dataset.value())
                .update();
    }

    /** Notes why a dataset has no key. */
    public void gap(Gap gap, Instant at) {
        jdbc.sql(GAP)
                .param("dataset", gap.dataset().value())
                .param("reason", gap.reason())
                .param("cure", gap.cure())
                .param("at", Timestamp.from(at))
                .update();
    }

    private void dropGap(DatasetId dataset) {
        jdbc.sql("delete from access.key_gap where dataset_id = :dataset")
                .param("dataset", dataset.value())
                .update();
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, SubjectKey key) {
        return statement
                .param("dataset", key.dataset().value())
                .param("element", key.element().value())
                .param(
                        "path",
                        json.writeValueAsString(key.path().stream()
                                .map(step -> new StoredStep(
                                        step.from().value(), step.to().value()))
                                .toList()))
                .param("kind", key.kind().name())
                .param("matching", key.matching())
                .param("different", key.different())
                .param("indexed", key.indexed())
                .param("at", Timestamp.from(key.checkedAt()));
    }

    private SubjectKey key(ResultSet row, int number) throws SQLException {
        List<StoredStep> path = json.readValue(row.getString("path"), new TypeReference<List<StoredStep>>() {});
        return new SubjectKey(
                new DatasetId(row.getObject("dataset_id", UUID.class)),
                new ElementId(row.getObject("element_id", UUID.class)),
                path.stream()
                        .map(step -> new Step(new ElementId(step.from()), new ElementId(step.to())))
                        .toList(),
                NumberKind.valueOf(row.getString("kind")),
                SubjectKey.State.valueOf(row.getString("state")),
                row.getDouble("matching"),
                row.getLong("different"),
                row.getBoolean("indexed"),
                row.getString("note"),
                row.getTimestamp("checked_at").toInstant(),
                row.getInt("version"));
    }
}
