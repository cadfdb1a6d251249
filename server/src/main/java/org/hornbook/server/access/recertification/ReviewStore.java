package org.hornbook.server.access.recertification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.access.GrantId;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of reviews. */
@Repository("grantReviewStore")
class ReviewStore {

    private static final String REVIEWS = """
            select r.*, count(i.subject_id) as items, count(i.answer) as answered
            from access.review r left join access.review_item i on i.review_id = r.id
            group by r.id order by r.started_at desc, r.id
            """;

    private static final String REVIEW = """
            select r.*, count(i.subject_id) as items, count(i.answer) as answered
            from access.review r left join access.review_item i on i.review_id = r.id
            where r.id = :id group by r.id
            """;

    private static final String INSERT = """
            insert into access.review (id, title, started_by, started_by_name, started_at, due)
            values (:id, :title, :by, :byName, :at, :due)
            """;

    private static final String INSERT_ITEM = """
            insert into access.review_item (review_id, kind, subject_id, label, dataset_id, holder, keeper)
            values (:review, :kind, :subject, :label, :dataset, :holder, :keeper)
            """;

    private static final String ITEMS = """
            select * from access.review_item where review_id = :review
            order by (answer is not null), label, subject_id
            """;

    private static final String ANSWER = """
            update access.review_item
            set answer = :answer, answered_by = :by, answered_by_name = :byName, answered_at = :at, reason = :reason
            where review_id = :review and kind = :kind and subject_id = :subject and answer is null
            """;

    private static final String CLOSE = """
            update access.review set closed_at = :at where id = :id and closed_at is null
            """;

    private static final String TELL = """
            insert into access.renewal (grant_id, raised_at) values (:grant, :at) on conflict do nothing
            """;

    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ReviewId id, String title, Actor by, Instant at, LocalDate due) {
        jdbc.sql(INSERT)
                .param("id", id.value())
                .param("title", title)
                .param("by", by.id().value())
                .param("byName", by.name())
                .param("at", Timestamp.from(at))
                .param("due", due)
                .update();
    }

    void insert(ReviewItem item) {
        jdbc.sql(INSERT_ITEM)
                .param("review", item.review().value())
                .param("kind", item.kind().name())
                .param("subject", item.subject())
                .param("label", item.label())
                .param("dataset", item.dataset().value())
                .param("holder", item.holder().map(AccountId::value).orElse(null), Types.OTHER)
                .param("keeper", item.keeper().map(AccountId::value).orElse(null), Types.OTHER)
                .update();
    }

    List<GrantReview> all() {
        return jdbc.sql(REVIEWS).query(ReviewStore::review).list();
    }

    Optional<GrantReview> find(ReviewId id) {
        return jdbc.sql(REVIEW)
                .param("id", id.value())
                .query(ReviewStore::review)
                .optional();
    }

    List<ReviewItem> items(ReviewId review) {
        return jdbc.sql(ITEMS)
                .param("review", review.value())
                .query(ReviewStore::item)
                .list();
    }

    /** False when somebody answered meanwhile. */
    boolean answer(ReviewItem item, ReviewItem.Answer answer, Actor by, Instant at, String reason) {
        return jdbc.sql(ANSWER)
                        .param("review", item.review().value())
                        .param("kind", item.kind().name())
                        .param("subject", item.subject())
                        .param("answer", answer.name())
                        .param("by", by.id().value())
                        .param("byName", by.name())
                        .param("at", Timestamp.from(at))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    boolean close(ReviewId id, Instant at) {
        return jdbc.sql(CLOSE)
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** False when the holder was told before. */
    boolean tell(GrantId grant, Instant at) {
        return jdbc.sql(TELL)
                        .param("grant", grant.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    List<GrantId> told() {
        return jdbc.sql("select grant_id from access.renewal")
                .query((row, n) -> new GrantId(Objects.requireNonNull(row.getObject("grant_id", UUID.class))))
                .list();
    }

    void forget(GrantId grant) {
        jdbc.sql("delete from access.renewal where grant_id = :grant")
                .param("grant", grant.value())
                .update();
    }

    private static GrantReview review(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp closed = row.getTimestamp("closed_at");
        return new GrantReview(
                new ReviewId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                row.getString("title"),
                row.getString("started_by_name"),
                Objects.requireNonNull(row.getTimestamp("started_at")).toInstant(),
                Objects.requireNonNull(row.getObject("due", LocalDate.class)),
                closed == null ? null : closed.toInstant(),
                row.getInt("items"),
                row.getInt("answered"));
    }

    private static ReviewItem item(ResultSet row, int number) throws SQLException {
        @Nullable String answer = row.getString("answer");
        @Nullable Timestamp at = row.getTimestamp("answered_at");
        return new ReviewItem(
                new ReviewId(Objects.requireNonNull(row.getObject("review_id", UUID.class))),
                ReviewItem.Kind.valueOf(row.getString("kind")),
                Objects.requireNonNull(row.getObject("subject_id", UUID.class)),
                row.getString("label"),
                new DatasetId(Objects.requireNonNull(row.getObject("dataset_id", UUID.class))),
                Optional.ofNullable(row.getObject("holder", UUID.class)).map(AccountId::new),
                Optional.ofNullable(row.getObject("keeper", UUID.class)).map(AccountId::new),
                answer == null ? null : ReviewItem.Answer.valueOf(answer),
                row.getString("answered_by_name"),
                at == null ? null : at.toInstant(),
                row.getString("reason"));
    }
}
