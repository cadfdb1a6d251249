package org.hornbook.server.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of closed days. */
@Repository
class ClosedDayStore {

    private static final String IS_CLOSED = "select exists (select from calendar.closed_day where day = :day)";

    private static final String BETWEEN = """
            select day, name from calendar.closed_day where day between :first and :last order by day
            """;

    private static final String ADD = """
            insert into calendar.closed_day (day, name) values (:day, :name) on conflict (day) do nothing
            """;

    private static final String REMOVE = "delete from calendar.closed_day where day = :day returning name";

    private final JdbcClient jdbc;

    ClosedDayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isClosed(LocalDate day) {
        return jdbc.sql(IS_CLOSED).param("day", day).query(Boolean.class).single();
    }

    List<ClosedDay> between(LocalDate first, LocalDate last) {
        return jdbc.sql(BETWEEN)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new ClosedDay(row.getObject("day", LocalDate.class), row.getString("name")))
                .list();
    }

    /** False when the day was closed already. */
    boolean add(ClosedDay day) {
        return jdbc.sql(ADD).param("day", day.day()).param("name", day.name()).update() == 1;
    }

    /** The name it had; empty when the day was not closed. */
    Optional<String> remove(LocalDate day) {
        return jdbc.sql(REMOVE).param("day", day).query(String.class).optional();
    }
}
