package org.hornbook.server.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.discovery.profile.DatasetProfile;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.catalog.DatasetQuery.Show;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about datasets. */
@Component
class DatasetStore {

    private static final String ROWS = """
            select d.*, r.name as repository_name, c.name as collection_name
            from catalog.dataset d
            join catalog.repository r on r.id = d.repository_id
            left join catalog.collection c on c.id = d.collection_id
            """;

    private static final String UPSERT = """
            insert into catalog.dataset (id, repository_id, qualified_name, kind, comment, rows, complete,
                                         duplicate_rows, first_seen_at, last_seen_at)
            values (:id, :repository, :name, :kind, :comment, :rows, :complete, :duplicateRows, :now, :now)
            on conflict (repository_id, qualified_name) do update
            set kind = excluded.kind, comment = excluded.comment, rows = excluded.rows, complete = excluded.complete,
                duplicate_rows = excluded.duplicate_rows, last_seen_at = excluded.last_seen_at, gone_at = null
            """;

    private static final String COUNT_ELEMENTS = """
            update catalog.dataset d
            set elements = n.elements, unreviewed = n.unreviewed, level = n.level, types = n.types
            from (select x.id, count(e.id) as elements,
                         count(e.id) filter (where e.review = 'SUGGESTED') as unreviewed,
                         coalesce(max(e.level), 'INTERNAL') as level,
                         coalesce(array_agg(distinct e.data_type order by e.data_type)
                                      filter (where e.data_type is not null), '{}') as types
                  from catalog.dataset x
                  left join catalog.element e on e.dataset_id = x.id and e.gone_at is null
                  where x.id = any(:ids) group by x.id) n
            where n.id = d.id
              and (d.elements, d.unreviewed, d.level, d.types)
                  is distinct from (n.elements, n.unreviewed, n.level, n.types)
            """;

    private static final String MARK_GONE = """
            update catalog.dataset set gone_at = :now
            where repository_id = :repository and gone_at is null and not (qualified_name = any(:seen))
            returning id, qualified_name
            """;

    private static final String ASSIGN = """
            update catalog.dataset set collection_id = :collection, version = version + 1
            where id = any(:ids) and collection_id is distinct from :collection
            """;

    private final JdbcClient jdbc;

    DatasetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void upsert(DatasetId id, RepositoryId repository, DatasetProfile profile, Instant now) {
        @Nullable String comment = profile.dataset().comment();
        jdbc.sql(UPSERT)
                .param("id", id.value())
                .param("repository", repository.value())
                .param("name", profile.dataset().qualifiedName())
                .param("kind", profile.dataset().kind().name())
                .param("comment", comment == null ? "" : comment.replace('\0', '\ufffd'))
                .param("rows", profile.rows())
                .param("complete", profile.complete())
                .param("duplicateRows", profile.duplicateRows())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Counts again what lists show of the datasets' elements. */
    void countElements(Collection<DatasetId> ids) {
        jdbc.sql(COUNT_ELEMENTS).param("ids", values(ids)).update();
    }

    /** Marks what the scan did not see; tells what that was. */
    List<GoneDataset> markGone(RepositoryId repository, Collection<String> seen, Instant now) {
        return jdbc.sql(MARK_GONE)
                .param("repository", repository.value())
                .param("seen", seen.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query((row, n) ->
                        new GoneDataset(new DatasetId(CatalogSql.uuid(row, "id")), row.getString("qualified_name")))
                .list();
    }

    record GoneDataset(DatasetId id, String name) {}

    void assign(Collection<DatasetId> ids, @Nullable CollectionId collection) {
        jdbc.sql(ASSIGN)
                .param("ids", values(ids))
                .param("collection", collection == null ? null : collection.value(), java.sql.Types.OTHER)
                .update();
    }

    Optional<Dataset> find(DatasetId id) {
        return jdbc.sql(ROWS + "where d.id = :id")
                .param("id", id.value())
                .query(DatasetStore::dataset)
                .optional();
    }

    Optional<Dataset> find(RepositoryId repository, String name) {
        return jdbc.sql(ROWS + "where d.repository_id = :repository and d.qualified_name = :name")
                .param("repository", repository.value())
                .param("name", name)
                .query(DatasetStore::dataset)
                .optional();
    }

    List<Dataset> findAll(Collection<DatasetId> ids) {
        return jdbc.sql(ROWS + "where d.id = any(:ids) order by lower(r.name), lower(d.qualified_name), d.id")
                .param("ids", values(ids))
                .query(DatasetStore::dataset)
                .list();
    }

    List<Dataset> page(DatasetQuery query, int limit, long offset) {
        Conditions conditions = conditions(query);
        String order = "order by lower(r.name), lower(d.qualified_name), d.id ";
        return conditions
                .bind(jdbc.sql(ROWS + conditions.sql() + order + "limit :limit offset :offset"))
                .param("limit", limit)
                .param("offset", offset)
                .query(DatasetStore::dataset)
                .list();
    }

    long count(DatasetQuery query) {
        Conditions conditions = conditions(query);
        return conditions
                .bind(jdbc.sql("select count(*) from catalog.dataset d" + conditions.sql()))
                .query(Long.class)
                .single();
    }

    /** How many datasets each repository has now. */
    Map<RepositoryId, Long> countByRepository() {
        Map<RepositoryId, Long> counts = new HashMap<>();
        jdbc.sql("select repository_id, count(*) as n from catalog.dataset where gone_at is null group by 1")
                .query((RowCallbackHandler)
                        row -> counts.put(new RepositoryId(CatalogSql.uuid(row, "repository_id")), row.getLong("n")));
        return counts;
    }

    private static Conditions conditions(DatasetQuery query) {
        return new Conditions()
                .and(show(query.show()))
                .andIf(
                        query.repository() == null ? null : query.repository().value(),
                        "repository",
                        "d.repository_id = :repository")
                .andIf(
                        query.collection() == null ? null : query.collection().value(),
                        "collection",
                        "d.collection_id = :collection")
                .andWords(query.words(), "lower(d.qualified_name || ' ' || d.comment) like :pattern");
    }

    private static String show(Show show) {
        return switch (show) {
            case PRESENT -> "d.gone_at is null";
            case UNREVIEWED -> "d.gone_at is null and d.unreviewed > 0";
            case UNASSIGNED -> "d.gone_at is null and d.collection_id is null";
            case UNASSIGNED_PERSONAL -> "d.gone_at is null and d.collection_id is null and d.level >= 'CONFIDENTIAL'";
            case GONE -> "d.gone_at is not null";
        };
    }

    private static UUID[] values(Collection<DatasetId> ids) {
        return ids.stream().map(DatasetId::value).distinct().toArray(UUID[]::new);
    }

    private static Dataset dataset(ResultSet row, int number) throws SQLException {
        @Nullable UUID collection = CatalogSql.uuidOrNull(row, "collection_id");
        return new Dataset(
                new DatasetId(CatalogSql.uuid(row, "id")),
                new RepositoryId(CatalogSql.uuid(row, "repository_id")),
                row.getString("repository_name"),
                row.getString("qualified_name"),
                row.getString("kind"),
                row.getString("comment"),
                row.getLong("rows"),
                row.getBoolean("complete"),
                row.getLong("duplicate_rows"),
                collection == null ? null : new CollectionId(collection),
                row.getString("collection_name"),
                CatalogSql.requiredInstant(row, "first_seen_at"),
                CatalogSql.requiredInstant(row, "last_seen_at"),
                CatalogSql.instant(row, "gone_at"),
                row.getInt("elements"),
                row.getInt("unreviewed"),
                Sensitivity.valueOf(row.getString("level")),
                row.getInt("version"));
    }
}
