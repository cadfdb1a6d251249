package org.hornbook.server.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which days the district works, and what follows for deadlines. Days are those of the district's zone. */
@Component
public class DistrictCalendar {

    /** No district closes for longer; it keeps a wrong calendar from being searched for ever. */
    private static final int LONGEST_SEARCH_DAYS = 400;

    private final ClosedDayStore store;

    DistrictCalendar(ClosedDayStore store) {
        this.store = store;
    }

    /** True when the offices are open: neither a weekend nor a closed day. */
    public boolean isOpen(LocalDate day) {
        return !isWeekend(day) && !store.isClosed(day);
    }

    /**
     * The day that is this many working days later; the first day itself does not count, as usual for periods.
     *
     * @param days 0 or more; 0 gives the day itself or the next open one
     */
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        if (days < 0 || days > LONGEST_SEARCH_DAYS) {
            throw new IllegalArgumentException("working days are counted from 0 to " + LONGEST_SEARCH_DAYS);
        }
        LocalDate at = days == 0 ? from.minusDays(1) : from;
        for (int left = Math.max(1, days); left > 0; left--) {
            at = nextOpen(at.plusDays(1));
        }
        return at;
    }

    /** The last open day on or before a day: what is due on a holiday must be done before it. */
    public LocalDate lastOpenUpTo(LocalDate day) {
        LocalDate at = day;
        while (!isOpen(at) && at.isAfter(day.minusDays(LONGEST_SEARCH_DAYS))) {
            at = at.minusDays(1);
        }
        return at;
    }

    /** The first open day on or after a day. */
    public LocalDate nextOpen(LocalDate day) {
        LocalDate at = day;
        while (!isOpen(at) && at.isBefore(day.plusDays(LONGEST_SEARCH_DAYS))) {
            at = at.plusDays(1);
        }
        return at;
    }

    /** The closed days of a school year, in order. */
    public List<ClosedDay> closedDays(SchoolYear year) {
        return store.between(year.first(), year.last());
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
