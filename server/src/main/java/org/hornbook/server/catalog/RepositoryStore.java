package org.hornbook.server.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about repositories. */
@Component
class RepositoryStore {

    private static final String COLUMNS = """
            select id, name, kind, location, medium, paper_citation, vendor, note, catalogued, last_scanned_at, version
            from catalog.repository
            """;

    private static final String INSERT = """
            insert into catalog.repository (id, name, kind, location, medium, paper_citation, vendor, note, catalogued,
                                            first_seen_at)
            values (:id, :name, :kind, :location, :medium, :paperCitation, :vendor, :note, :catalogued, :now)
            """;

    private static final String UPDATE = """
            update catalog.repository
            set name = :name, kind = :kind, location = :location, medium = :medium, paper_citation = :paperCitation,
                vendor = :vendor, note = :note, catalogued = true, version = version + 1
            where id = :id and version = :version
            """;

    private static final String SCANNED = """
            update catalog.repository
            set last_scanned_at = :at, first_scanned_at = coalesce(first_scanned_at, :at)
            where id = :id
            """;

    private static final String FIND_ALL = COLUMNS + """
            where (:pattern = '%%' or lower(name || ' ' || location || ' ' || vendor || ' ' || note) like :pattern)
            order by lower(name), id
            """;

    private static final String OF_COLLECTION = COLUMNS + """
            where id in (select repository_id from catalog.collection_repository where collection_id = :collection
                         union select repository_id from catalog.dataset
                               where collection_id = :collection and gone_at is null)
            order by lower(name), id
            """;

    private static final String LOCK = """
            select last_scanned_at from catalog.repository where id = :id for update
            """;

    private final JdbcClient jdbc;

    RepositoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RepositoryId id, RepositoryFacts facts, boolean catalogued, Instant now) {
        withFacts(jdbc.sql(INSERT), facts)
                .param("id", id.value())
                .param("catalogued", catalogued)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when somebody else changed it since the version was read. */
    boolean update(RepositoryId id, int version, RepositoryFacts facts) {
        return withFacts(jdbc.sql(UPDATE), facts)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void scanned(RepositoryId id, Instant at) {
        jdbc.sql(SCANNED)
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Scans of one repository take turns on its row; tells when the one before ended. */
    Optional<Instant> lockForScan(RepositoryId id) {
        return jdbc.sql(LOCK)
                .param("id", id.value())
                .query((row, n) -> Optional.ofNullable(CatalogSql.instant(row, "last_scanned_at")))
                .single();
    }

    Optional<Repository> find(RepositoryId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(RepositoryStore::repository)
                .optional();
    }

    Optional<Repository> findByName(String name) {
        return jdbc.sql(COLUMNS + "where lower(name) = lower(:name)")
                .param("name", name.strip())
                .query(RepositoryStore::repository)
                .optional();
    }

    List<Repository> matching(String words) {
        return jdbc.sql(FIND_ALL)
                .param("pattern", CatalogSql.containing(words))
                .query(RepositoryStore::repository)
                .list();
    }

    List<Repository> ofCollection(CollectionId collection) {
        return jdbc.sql(OF_COLLECTION)
                .param("collection", collection.value())
                .query(RepositoryStore::repository)
                .list();
    }

    Set<RepositoryId> declaredFor(CollectionId collection) {
        return Set.copyOf(jdbc.sql("select repository_id from catalog.collection_repository where collection_id = :id")
                .param("id", collection.value())
                .query((row, n) -> new RepositoryId(CatalogSql.uuid(row, "repository_id")))
                .list());
    }

    private static JdbcClient.StatementSpec withFacts(JdbcClient.StatementSpec sql, RepositoryFacts facts) {
        return sql.param("name", facts.name())
                .param("kind", facts.kind().name())
                .param("location", facts.location())
                .param("medium", facts.medium().name())
                .param("paperCitation", facts.paperCitation())
                .param("vendor", facts.vendor())
                .param("note", facts.note());
    }

    private static Repository repository(ResultSet row, int number) throws SQLException {
        return new Repository(
                new RepositoryId(CatalogSql.uuid(row, "id")),
                new RepositoryFacts(
                        row.getString("name"),
                        RepositoryKind.valueOf(row.getString("kind")),
                        row.getString("location"),
                        Medium.valueOf(row.getString("medium")),
                        row.getString("paper_citation"),
                        row.getString("vendor"),
                        row.getString("note")),
                row.getBoolean("catalogued"),
                CatalogSql.instant(row, "last_scanned_at"),
                row.getInt("version"));
    }
}
