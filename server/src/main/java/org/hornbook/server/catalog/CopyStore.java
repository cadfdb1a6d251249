package org.hornbook.server.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.catalog.Copy.CopiedElement;
import org.hornbook.server.catalog.Copy.Decision;
import org.hornbook.server.catalog.Copy.Side;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about copies. */
@Component
class CopyStore {

    private static final String ROWS = """
            select k.*, cd.qualified_name as copy_name, cd.level, cr.name as copy_repository,
                   od.qualified_name as original_name, orr.name as original_repository,
                   cd.gone_at is null and od.gone_at is null as still_there,
                   array(select ce.id from catalog.copied_element x join catalog.element ce on ce.id = x.copy_element
                         where x.copy_id = k.id order by ce.ordinal, x.original_element) as copy_ids,
                   array(select ce.name from catalog.copied_element x join catalog.element ce on ce.id = x.copy_element
                         where x.copy_id = k.id order by ce.ordinal, x.original_element) as copy_names,
                   array(select oe.id from catalog.copied_element x join catalog.element ce on ce.id = x.copy_element
                         join catalog.element oe on oe.id = x.original_element
                         where x.copy_id = k.id order by ce.ordinal, x.original_element) as original_ids,
                   array(select oe.name from catalog.copied_element x join catalog.element ce on ce.id = x.copy_element
                         join catalog.element oe on oe.id = x.original_element
                         where x.copy_id = k.id order by ce.ordinal, x.original_element) as original_names
            from catalog.copy k
            join catalog.dataset cd on cd.id = k.copy_dataset
            join catalog.repository cr on cr.id = cd.repository_id
            join catalog.dataset od on od.id = k.original_dataset
            join catalog.repository orr on orr.id = od.repository_id
            """;

    private static final String UPSERT = """
            insert into catalog.copy (id, copy_dataset, original_dataset, share_of_rows, confidence, origin, evidence,
                                      found_at, last_found_at)
            values (:id, :copy, :original, :share, :confidence, :origin, :evidence, :now, :now)
            on conflict (copy_dataset, original_dataset) do update
            set share_of_rows = excluded.share_of_rows, confidence = excluded.confidence,
                evidence = excluded.evidence, last_found_at = excluded.last_found_at
            returning id
            """;

    private static final String DECIDE = """
            update catalog.copy
            set decision = :decision, reason = :reason, review_by = :reviewBy, decided_by = :by, decided_at = :now,
                version = version + 1
            where id = :id and version = :version
            """;

    private final JdbcClient jdbc;

    CopyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CopyId upsert(
            DatasetId copy,
            DatasetId original,
            double shareOfRows,
            double confidence,
            Origin origin,
            String evidence,
            Instant now) {
        return new CopyId(jdbc.sql(UPSERT)
                .param("id", UUID.randomUUID())
                .param("copy", copy.value())
                .param("original", original.value())
                .param("share", shareOfRows)
                .param("confidence", confidence)
                .param("origin", origin.name())
                .param("evidence", evidence)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .single());
    }

    void replaceElements(CopyId copy, List<ElementId> copies, List<ElementId> originals) {
        jdbc.sql("delete from catalog.copied_element where copy_id = :copy")
                .param("copy", copy.value())
                .update();
        jdbc.sql("""
                        insert into catalog.copied_element (copy_id, copy_element, original_element)
                        select distinct :copy, c, o
                        from unnest(cast(:copies as uuid[]), cast(:originals as uuid[])) as pairs(c, o)
                        """)
                .param("copy", copy.value())
                .param("copies", copies.stream().map(ElementId::value).toArray(UUID[]::new))
                .param("originals", originals.stream().map(ElementId::value).toArray(UUID[]::new))
                .update();
    }

    boolean decide(
            CopyId id,
            int version,
            Decision decision,
            String reason,
            @Nullable LocalDate reviewBy,
            AccountId by,
            Instant now) {
        return jdbc.sql(DECIDE)
                        .param("id", id.value())
                        .param("version", version)
                        .param("decision", decision.name())
                        .param("reason", reason)
                        .param("reviewBy", reviewBy)
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Copy> find(CopyId id) {
        return jdbc.sql(ROWS + "where k.id = :id")
                .param("id", id.value())
                .query(CopyStore::copy)
                .optional();
    }

    List<Copy> all() {
        return jdbc.sql(ROWS + "order by k.decision = 'OPEN' desc, cd.level desc, k.confidence desc, k.id")
                .query(CopyStore::copy)
                .list();
    }

    List<Copy> ofDataset(DatasetId dataset) {
        return jdbc.sql(ROWS + "where k.copy_dataset = :dataset or k.original_dataset = :dataset order by k.id")
                .param("dataset", dataset.value())
                .query(CopyStore::copy)
                .list();
    }

    private static Copy copy(ResultSet row, int number) throws SQLException {
        java.sql.@Nullable Date reviewBy = row.getDate("review_by");
        return new Copy(
                new CopyId(CatalogSql.uuid(row, "id")),
                side(row, "copy"),
                side(row, "original"),
                Sensitivity.valueOf(row.getString("level")),
                elements(row),
                row.getDouble("share_of_rows"),
                row.getDouble("confidence"),
                Origin.valueOf(row.getString("origin")),
                row.getString("evidence"),
                Decision.valueOf(row.getString("decision")),
                row.getString("reason"),
                CatalogSql.account(row, "decided_by"),
                CatalogSql.instant(row, "decided_at"),
                reviewBy == null ? null : reviewBy.toLocalDate(),
                CatalogSql.requiredInstant(row, "found_at"),
                row.getBoolean("still_there"),
                row.getInt("version"));
    }

    private static Side side(ResultSet row, String side) throws SQLException {
        return new Side(
                new DatasetId(CatalogSql.uuid(row, side + "_dataset")),
                row.getString(side + "_name"),
                row.getString(side + "_repository"));
    }

    private static List<CopiedElement> elements(ResultSet row) throws SQLException {
        List<UUID> copies = CatalogSql.uuids(row, "copy_ids");
        List<UUID> originals = CatalogSql.uuids(row, "original_ids");
        List<String> copyNames = CatalogSql.texts(row, "copy_names");
        List<String> originalNames = CatalogSql.texts(row, "original_names");
        List<CopiedElement> elements = new ArrayList<>();
        for (int i = 0; i < copies.size(); i++) {
            elements.add(new CopiedElement(
                    new ElementId(copies.get(i)),
                    copyNames.get(i),
                    new ElementId(originals.get(i)),
                    originalNames.get(i)));
        }
        return elements;
    }
}
