package org.hornbook.server.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.catalog.Element.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All SQL that reads elements and takes them in from scans. */
@Component
class ElementStore {

    static final String ROWS = """
            select e.id, e.dataset_id, d.qualified_name as dataset_name, d.repository_id, r.name as repository_name,
                   d.collection_id, e.name, e.ordinal, e.storage_type, e.comment, e.suggested_type, e.suggested_level,
                   e.confidence, e.evidence, e.data_type, e.level, e.review, e.reviewed_by, e.reviewed_at,
                   e.identifies, e.references_dataset, e.references_element, e.first_seen_at, e.last_seen_at,
                   e.gone_at, e.version
            from catalog.element e
            join catalog.dataset d on d.id = e.dataset_id
            join catalog.repository r on r.id = d.repository_id
            """;

    /** A decision of people stays; a verdict that nobody reviewed follows discovery. */
    private static final String UPSERT = """
            insert into catalog.element (id, dataset_id, name, ordinal, storage_type, comment, suggested_type,
                    suggested_level, confidence, evidence, data_type, level, profile, identifies, references_dataset,
                    references_element, first_seen_at, last_seen_at)
            select id, :dataset, name, ordinal, storage_type, comment, suggested_type, suggested_level, confidence,
                   evidence, suggested_type, suggested_level, profile, identifies, references_dataset,
                   references_element, :now, :now
            from jsonb_to_recordset(cast(:rows as jsonb)) as scanned(
                    id uuid, name text, ordinal int, storage_type text, comment text, suggested_type text,
                    suggested_level catalog.sensitivity, confidence float8, evidence text[], profile jsonb,
                    identifies boolean, references_dataset text, references_element text)
            on conflict (dataset_id, name) do update
            set ordinal = excluded.ordinal, storage_type = excluded.storage_type, comment = excluded.comment,
                suggested_type = excluded.suggested_type, suggested_level = excluded.suggested_level,
                confidence = excluded.confidence, evidence = excluded.evidence,
                data_type = case when element.review = 'SUGGESTED'
                                 then excluded.suggested_type else element.data_type end,
                level = case when element.review = 'SUGGESTED' then excluded.suggested_level else element.level end,
                profile = excluded.profile, identifies = excluded.identifies,
                references_dataset = excluded.references_dataset, references_element = excluded.references_element,
                last_seen_at = excluded.last_seen_at, gone_at = null,
                version = element.version + case
                    when (element.suggested_type, element.suggested_level, element.storage_type, element.gone_at is null)
                         is distinct from
                         (excluded.suggested_type, excluded.suggested_level, excluded.storage_type, true)
                    then 1 else 0 end
            """;

    private static final String MARK_GONE = """
            update catalog.element set gone_at = :now, version = version + 1 where id = any(:ids)
            """;

    private static final String REVIEWED = """
            select r.name as repository, d.qualified_name as dataset, e.name as element, e.data_type
            from catalog.element e
            join catalog.dataset d on d.id = e.dataset_id
            join catalog.repository r on r.id = d.repository_id
            where e.review <> 'SUGGESTED' and e.gone_at is null
            order by e.reviewed_at, e.id
            """;

    /**
     * Sensitive elements that came after the repository's first scan and wait for people: new ones, and decided ones
     * that discovery found to look more sensitive since.
     */
    private static final String NEW_SENSITIVE = """
            where e.gone_at is null and d.gone_at is null and r.first_scanned_at is not null
              and ((e.review = 'SUGGESTED' and e.level >= 'CONFIDENTIAL'
                    and (e.first_seen_at > r.first_scanned_at
                         or exists (select from catalog.change c
                                    where c.element_id = e.id and c.kind = 'LOOKS_SENSITIVE')))
                   or (e.review <> 'SUGGESTED' and e.suggested_level > e.level
                       and exists (select from catalog.change c
                                   where c.element_id = e.id and c.kind = 'LOOKS_SENSITIVE'
                                     and c.at > e.reviewed_at)))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ElementStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<KnownElement> known(DatasetId dataset) {
        return jdbc.sql("""
                        select id, name, storage_type, suggested_level, level, review, gone_at is not null as gone
                        from catalog.element where dataset_id = :dataset
                        """)
                .param("dataset", dataset.value())
                .query((row, n) -> new KnownElement(
                        new ElementId(CatalogSql.uuid(row, "id")),
                        row.getString("name"),
                        row.getString("storage_type"),
                        Sensitivity.valueOf(row.getString("suggested_level")),
                        Sensitivity.valueOf(row.getString("level")),
                        Review.valueOf(row.getString("review")),
                        row.getBoolean("gone")))
                .list();
    }

    void upsert(DatasetId dataset, List<ElementRow> rows, Instant now) {
        jdbc.sql(UPSERT)
                .param("dataset", dataset.value())
                .param("rows", CatalogSql.withoutNul(json.writeValueAsString(rows)))
                .param("now", Timestamp.from(now))
                .update();
    }

    void markGone(Collection<ElementId> ids, Instant now) {
        jdbc.sql(MARK_GONE)
                .param("ids", values(ids))
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Element> find(ElementId id) {
        return jdbc.sql(ROWS + "where e.id = :id")
                .param("id", id.value())
                .query(ElementStore::element)
                .optional();
    }

    Optional<Element> find(ElementRef ref) {
        return jdbc.sql(ROWS + "where d.repository_id = :repository and d.qualified_name = :dataset and e.name = :name")
                .param("repository", ref.repository().value())
                .param("dataset", ref.dataset())
                .param("name", ref.element())
                .query(ElementStore::element)
                .optional();
    }

    List<Element> findAll(Collection<ElementId> ids) {
        return jdbc.sql(ROWS + "where e.id = any(:ids) order by e.dataset_id, e.ordinal, e.id")
                .param("ids", values(ids))
                .query(ElementStore::element)
                .list();
    }

    Optional<ColumnProfile> findProfile(ElementId id) {
        return jdbc.sql("select profile from catalog.element where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(profile -> json.readValue(profile, ColumnProfile.class));
    }

    List<Element> page(ElementQuery query, int limit, long offset) {
        Conditions conditions = conditions(query);
        String order = "order by lower(r.name), lower(d.qualified_name), d.id, e.ordinal, e.id ";
        return conditions
                .bind(jdbc.sql(ROWS + conditions.sql() + order + "limit :limit offset :offset"))
                .param("limit", limit)
                .param("offset", offset)
                .query(ElementStore::element)
                .list();
    }

    long count(ElementQuery query) {
        Conditions conditions = conditions(query);
        String elements = "select count(*) from catalog.element e join catalog.dataset d on d.id = e.dataset_id";
        return conditions
                .bind(jdbc.sql(elements + conditions.sql()))
                .query(Long.class)
                .single();
    }

    private static Conditions conditions(ElementQuery query) {
        boolean untyped = query.dataType().equals(ElementQuery.NO_TYPE);
        Conditions conditions = new Conditions()
                .and("e.gone_at is null and d.gone_at is null")
                .andIf(value(query.repository()), "repository", "d.repository_id = :repository")
                .andIf(value(query.collection()), "collection", "d.collection_id = :collection")
                .andIf(value(query.dataset()), "dataset", "e.dataset_id = :dataset")
                .andWords(query.words(), "lower(d.qualified_name || ' ' || e.name) like :pattern")
                .andIf(query.dataType().isEmpty() || untyped ? null : query.dataType(), "type", "e.data_type = :type")
                .andIf(name(query.level()), "level", "e.level = cast(:level as catalog.sensitivity)")
                .andIf(name(query.review()), "review", "e.review = :review")
                .andIf(
                        query.leastConfidence() > 0 ? query.leastConfidence() : null,
                        "leastConfidence",
                        "e.confidence >= :leastConfidence");
        return untyped ? conditions.and("e.data_type is null") : conditions;
    }

    private static @Nullable UUID value(@Nullable RepositoryId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID value(@Nullable CollectionId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID value(@Nullable DatasetId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    List<Element> newSensitive(int limit) {
        return jdbc.sql(ROWS + NEW_SENSITIVE + "order by e.first_seen_at, e.id limit :limit")
                .param("limit", limit)
                .query(ElementStore::element)
                .list();
    }

    long countNewSensitive() {
        return jdbc.sql("""
                        select count(*) from catalog.element e
                        join catalog.dataset d on d.id = e.dataset_id
                        join catalog.repository r on r.id = d.repository_id
                        """ + NEW_SENSITIVE).query(Long.class).single();
    }

    List<ReviewedElement> reviewed() {
        return jdbc.sql(REVIEWED)
                .query((row, n) -> new ReviewedElement(
                        row.getString("repository"),
                        row.getString("dataset"),
                        row.getString("element"),
                        row.getString("data_type")))
                .list();
    }

    record ReviewedElement(
            String repository,
            String dataset,
            String element,
            @Nullable String dataType) {}

    static UUID[] values(Collection<ElementId> ids) {
        return ids.stream().map(ElementId::value).distinct().toArray(UUID[]::new);
    }

    static Element element(ResultSet row, int number) throws SQLException {
        @Nullable UUID collection = CatalogSql.uuidOrNull(row, "collection_id");
        return new Element(
                new ElementId(CatalogSql.uuid(row, "id")),
                new DatasetId(CatalogSql.uuid(row, "dataset_id")),
                row.getString("dataset_name"),
                new RepositoryId(CatalogSql.uuid(row, "repository_id")),
                row.getString("repository_name"),
                collection == null ? null : new CollectionId(collection),
                row.getString("name"),
                row.getInt("ordinal"),
                row.getString("storage_type"),
                row.getString("comment"),
                classification(row, "suggested_type", "suggested_level"),
                row.getDouble("confidence"),
                CatalogSql.texts(row, "evidence"),
                classification(row, "data_type", "level"),
                Review.valueOf(row.getString("review")),
                CatalogSql.account(row, "reviewed_by"),
                CatalogSql.instant(row, "reviewed_at"),
                row.getBoolean("identifies"),
                reference(row),
                CatalogSql.requiredInstant(row, "first_seen_at"),
                CatalogSql.requiredInstant(row, "last_seen_at"),
                CatalogSql.instant(row, "gone_at"),
                row.getInt("version"));
    }

    private static Classification classification(ResultSet row, String type, String level) throws SQLException {
        return new Classification(row.getString(type), Sensitivity.valueOf(row.getString(level)));
    }

    private static @Nullable Reference reference(ResultSet row) throws SQLException {
        @Nullable String dataset = row.getString("references_dataset");
        @Nullable String element = row.getString("references_element");
        return dataset == null || element == null ? null : new Reference(dataset, element);
    }
}
