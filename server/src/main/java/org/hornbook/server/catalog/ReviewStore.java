package org.hornbook.server.catalog;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.server.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All SQL by which people decide what elements hold. */
@Component
class ReviewStore {

    private static final String DECIDE = """
            update catalog.element
            set data_type = :dataType, level = cast(:level as catalog.sensitivity), review = :review,
                reviewed_by = :by, reviewed_at = :now, version = version + 1
            where id = :id and version = :version
            """;

    private static final String REMEMBER = """
            insert into catalog.bulk_review_element (bulk_id, element_id, data_type, level, review, reviewed_by,
                                                     reviewed_at, version_after)
            select :bulk, id, data_type, level, review, reviewed_by, reviewed_at, version + 1
            from catalog.element where id = :id and version = :version
            """;

    /** Only what nobody touched since goes back. */
    private static final String UNDO = """
            update catalog.element e
            set data_type = b.data_type, level = b.level, review = b.review, reviewed_by = b.reviewed_by,
                reviewed_at = b.reviewed_at, version = e.version + 1
            from catalog.bulk_review_element b
            where b.bulk_id = :bulk and e.id = b.element_id and e.version = b.version_after
            returning e.id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReviewStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when somebody else changed it since the version was read. */
    boolean decide(ElementId id, int version, Classification classification, Review review, AccountId by, Instant now) {
        return jdbc.sql(DECIDE)
                        .param("id", id.value())
                        .param("version", version)
                        .param("dataType", classification.dataType())
                        .param("level", classification.level().name())
                        .param("review", review.name())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void replaceProfile(ElementId id, ColumnProfile profile) {
        jdbc.sql("update catalog.element set profile = cast(:profile as jsonb) where id = :id")
                .param("id", id.value())
                .param("profile", CatalogSql.withoutNul(json.writeValueAsString(profile)))
                .update();
    }

    UUID openBulk(AccountId by, String what, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into catalog.bulk_review (id, at, by, what) values (:id, :now, :by, :what)")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .param("what", what)
                .update();
        return id;
    }

    void remember(UUID bulk, ElementId id, int version) {
        jdbc.sql(REMEMBER)
                .param("bulk", bulk)
                .param("id", id.value())
                .param("version", version)
                .update();
    }

    /** The person's newest bulk act, unless it was undone. */
    Optional<BulkReview> lastBulk(AccountId by) {
        return jdbc.sql("""
                        select id, at, what, undone_at is not null as undone from catalog.bulk_review
                        where by = :by order by at desc, id limit 1
                        """)
                .param("by", by.value())
                .query((row, n) -> row.getBoolean("undone")
                        ? Optional.<BulkReview>empty()
                        : Optional.of(new BulkReview(
                                CatalogSql.uuid(row, "id"),
                                CatalogSql.requiredInstant(row, "at"),
                                row.getString("what"))))
                .optional()
                .flatMap(found -> found);
    }

    /** False when it was undone already. */
    boolean closeBulk(UUID bulk, Instant now) {
        return jdbc.sql("update catalog.bulk_review set undone_at = :now where id = :id and undone_at is null")
                        .param("id", bulk)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    List<ElementId> undo(UUID bulk) {
        return jdbc.sql(UNDO)
                .param("bulk", bulk)
                .query((row, n) -> new ElementId(CatalogSql.uuid(row, "id")))
                .list();
    }

    /** Puts a verdict back to discovery's suggestion. */
    boolean reopen(ElementId id, int version) {
        return jdbc.sql("""
                        update catalog.element
                        set data_type = suggested_type, level = suggested_level, review = 'SUGGESTED',
                            reviewed_by = null, reviewed_at = null, version = version + 1
                        where id = :id and version = :version
                        """).param("id", id.value()).param("version", version).update() == 1;
    }
}
