package org.hornbook.server.obligations.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hornbook.server.obligations.review.PolicyReviews.Review;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the reviews. */
@Repository
class PolicyReviewStore {

    private static final String INSERT = """
            insert into obligations.review (id, pack, reviewed_on, decision, recorded_by, recorded_at)
            values (:id, :pack, :on, :decision, :by, :at)
            """;

    private static final String REVIEWS = """
            select reviewed_on, decision, recorded_by from obligations.review
            where pack = :pack order by reviewed_on desc, recorded_at desc
            """;

    private final JdbcClient jdbc;

    PolicyReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, String pack, Review review, Instant at) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("pack", pack)
                .param("on", review.reviewedOn())
                .param("decision", review.decision())
                .param("by", review.recordedBy())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Review> reviews(String pack) {
        return jdbc.sql(REVIEWS)
                .param("pack", pack)
                .query((row, n) -> new Review(
                        row.getObject("reviewed_on", LocalDate.class),
                        row.getString("decision"),
                        row.getString("recorded_by")))
                .list();
    }
}
