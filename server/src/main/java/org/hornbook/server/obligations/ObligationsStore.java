package org.hornbook.server.obligations;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hornbook.server.obligations.ClauseHistory.Day;
import org.hornbook.server.obligations.PolicyReviews.Review;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the obligations. */
@Repository
class ObligationsStore {

    private static final String KEEP = """
            insert into obligations.snapshot (day, clause, state, offenders)
            values (:day, :clause, :state, :offenders)
            on conflict (day, clause) do update set state = excluded.state, offenders = excluded.offenders
            """;

    private static final String DAYS_OF = """
            select day, clause, state, offenders from (
                select day, clause, state, offenders from obligations.snapshot
                where clause = :clause order by day desc limit :days) newest
            order by day
            """;

    private static final String INSERT_REVIEW = """
            insert into obligations.review (id, pack, reviewed_on, decision, recorded_by, recorded_at)
            values (:id, :pack, :on, :decision, :by, :at)
            """;

    private static final String REVIEWS = """
            select reviewed_on, decision, recorded_by from obligations.review
            where pack = :pack order by reviewed_on desc, recorded_at desc
            """;

    private final JdbcClient jdbc;

    ObligationsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean hasDay(LocalDate day) {
        return jdbc.sql("select exists (select 1 from obligations.snapshot where day = :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    void keep(Day day) {
        jdbc.sql(KEEP)
                .param("day", day.day())
                .param("clause", day.clause())
                .param("state", day.state().name())
                .param("offenders", day.offenders())
                .update();
    }

    List<Day> daysOf(String clause, int days) {
        return jdbc.sql(DAYS_OF)
                .param("clause", clause)
                .param("days", days)
                .query((row, n) -> new Day(
                        row.getString("clause"),
                        row.getObject("day", LocalDate.class),
                        ClauseState.valueOf(row.getString("state")),
                        row.getLong("offenders")))
                .list();
    }

    void insertReview(UUID id, String pack, Review review, Instant at) {
        jdbc.sql(INSERT_REVIEW)
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
