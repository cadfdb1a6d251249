package org.hornbook.server.obligations;

import java.time.LocalDate;
import java.util.List;
import org.hornbook.server.obligations.ClauseHistory.Day;
import org.hornbook.server.obligations.ClauseHistory.DayInAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the daily results. */
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

    private static final String DAYS_IN_ALL = """
            select day, met, not_met, unanswered from (
                select day,
                       count(*) filter (where state = 'MET') as met,
                       count(*) filter (where state = 'NOT_MET') as not_met,
                       count(*) filter (where state not in ('MET', 'NOT_MET')) as unanswered
                from obligations.snapshot group by day order by day desc limit :days) newest
            order by day
            """;

    private final JdbcClient jdbc;

    ObligationsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    List<DayInAll> daysInAll(int days) {
        return jdbc.sql(DAYS_IN_ALL)
                .param("days", days)
                .query((row, n) -> new DayInAll(
                        row.getObject("day", LocalDate.class),
                        row.getLong("met"),
                        row.getLong("not_met"),
                        row.getLong("unanswered")))
                .list();
    }
}
