package org.hornbook.server.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.catalog.Consolidation.Decision;
import org.hornbook.server.catalog.Copy.Side;
import org.hornbook.server.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about suggestions to consolidate. */
@Component
class ConsolidationStore {

    private static final String ROWS = """
            select k.*, l.qualified_name as left_name, lr.name as left_repository,
                   r.qualified_name as right_name, rr.name as right_repository,
                   coalesce(l.collection_id = r.collection_id, false) as same_collection,
                   l.gone_at is null and r.gone_at is null as still_there
            from catalog.consolidation k
            join catalog.dataset l on l.id = k.left_dataset
            join catalog.repository lr on lr.id = l.repository_id
            join catalog.dataset r on r.id = k.right_dataset
            join catalog.repository rr on rr.id = r.repository_id
            """;

    private static final String UPSERT = """
            insert into catalog.consolidation (id, left_dataset, right_dataset, confidence, evidence, found_at)
            values (:id, :left, :right, :confidence, :evidence, :now)
            on conflict (left_dataset, right_dataset) do update
            set confidence = excluded.confidence, evidence = excluded.evidence
            """;

    private static final String DECIDE = """
            update catalog.consolidation
            set decision = :decision, reason = :reason, decided_by = :by, decided_at = :now, version = version + 1
            where id = :id and version = :version
            """;

    private final JdbcClient jdbc;

    ConsolidationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void upsert(DatasetId left, DatasetId right, double confidence, String evidence, Instant now) {
        jdbc.sql(UPSERT)
                .param("id", UUID.randomUUID())
                .param("left", left.value())
                .param("right", right.value())
                .param("confidence", confidence)
                .param("evidence", evidence)
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean decide(ConsolidationId id, int version, Decision decision, String reason, AccountId by, Instant now) {
        return jdbc.sql(DECIDE)
                        .param("id", id.value())
                        .param("version", version)
                        .param("decision", decision.name())
                        .param("reason", reason)
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Consolidation> find(ConsolidationId id) {
        return jdbc.sql(ROWS + "where k.id = :id")
                .param("id", id.value())
                .query(ConsolidationStore::consolidation)
                .optional();
    }

    Optional<Consolidation> find(DatasetId left, DatasetId right) {
        return jdbc.sql(ROWS + "where k.left_dataset = :left and k.right_dataset = :right")
                .param("left", left.value())
                .param("right", right.value())
                .query(ConsolidationStore::consolidation)
                .optional();
    }

    List<Consolidation> all() {
        return jdbc.sql(ROWS + "order by k.decision = 'OPEN' desc, k.found_at, k.confidence desc, k.id")
                .query(ConsolidationStore::consolidation)
                .list();
    }

    private static Consolidation consolidation(ResultSet row, int number) throws SQLException {
        return new Consolidation(
                new ConsolidationId(CatalogSql.uuid(row, "id")),
                side(row, "left"),
                side(row, "right"),
                row.getDouble("confidence"),
                row.getString("evidence"),
                Decision.valueOf(row.getString("decision")),
                row.getString("reason"),
                CatalogSql.account(row, "decided_by"),
                CatalogSql.instant(row, "decided_at"),
                CatalogSql.requiredInstant(row, "found_at"),
                row.getBoolean("same_collection"),
                row.getBoolean("still_there"),
                row.getInt("version"));
    }

    private static Side side(ResultSet row, String side) throws SQLException {
        return new Side(
                new DatasetId(CatalogSql.uuid(row, side + "_dataset")),
                row.getString(side + "_name"),
                row.getString(side + "_repository"));
    }
}
