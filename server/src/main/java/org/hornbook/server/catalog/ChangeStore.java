package org.hornbook.server.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All SQL about what re-scans found changed. */
@Component
class ChangeStore {

    private static final String INSERT = """
            insert into catalog.change (repository_id, at, kind, dataset_id, element_id, what)
            select :repository, :at, kind, dataset, element, what
            from jsonb_to_recordset(cast(:rows as jsonb)) as c(kind text, dataset uuid, element uuid, what text)
            """;

    private static final String ROWS = """
            select c.repository_id, r.name as repository_name, c.at, c.kind, c.dataset_id, c.element_id, c.what
            from catalog.change c join catalog.repository r on r.id = c.repository_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChangeStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(RepositoryId repository, Instant at, List<NewChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql(INSERT)
                .param("repository", repository.value())
                .param("at", Timestamp.from(at))
                .param("rows", CatalogSql.withoutNul(json.writeValueAsString(changes)))
                .update();
    }

    /** Newest first. */
    List<CatalogChange> ofRepository(RepositoryId repository, int limit) {
        return jdbc.sql(ROWS + "where c.repository_id = :repository order by c.id desc limit :limit")
                .param("repository", repository.value())
                .param("limit", limit)
                .query(ChangeStore::change)
                .list();
    }

    /** Those of one repository after an instant, oldest first. */
    List<CatalogChange> since(RepositoryId repository, Instant after) {
        return jdbc.sql(ROWS + "where c.repository_id = :repository and c.at > :after order by c.id")
                .param("repository", repository.value())
                .param("after", Timestamp.from(after))
                .query(ChangeStore::change)
                .list();
    }

    /** Newest first, of all repositories. */
    List<CatalogChange> newest(int limit) {
        return jdbc.sql(ROWS + "order by c.id desc limit :limit")
                .param("limit", limit)
                .query(ChangeStore::change)
                .list();
    }

    /** A change on its way into the database. */
    record NewChange(
            CatalogChange.Kind kind,
            @Nullable UUID dataset,
            @Nullable UUID element,
            String what) {}

    private static CatalogChange change(ResultSet row, int number) throws SQLException {
        @Nullable UUID dataset = CatalogSql.uuidOrNull(row, "dataset_id");
        @Nullable UUID element = CatalogSql.uuidOrNull(row, "element_id");
        return new CatalogChange(
                new RepositoryId(CatalogSql.uuid(row, "repository_id")),
                row.getString("repository_name"),
                CatalogSql.requiredInstant(row, "at"),
                CatalogChange.Kind.valueOf(row.getString("kind")),
                dataset == null ? null : new DatasetId(dataset),
                element == null ? null : new ElementId(element),
                row.getString("what"));
    }
}
