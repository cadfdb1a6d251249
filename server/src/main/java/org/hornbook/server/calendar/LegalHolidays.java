package org.hornbook.server.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;

/**
 * The legal holidays of Massachusetts that the whole state keeps (MGL c. 4 s. 7, clause eighteenth); one that falls on a
 * Sunday is kept on the Monday after it. Recalled, not read, when this was written: people check the list before they use
 * it, and can remove a day.
 */
final class LegalHolidays {

    private LegalHolidays() {}

    /** Those of a school year, in order. */
    static List<ClosedDay> of(SchoolYear year) {
        return Stream.of(year.firstYear(), year.firstYear() + 1)
                .flatMap(LegalHolidays::ofCalendarYear)
                .filter(day -> SchoolYear.of(day.day()).equals(year))
                .toList();
    }

    private static Stream<ClosedDay> ofCalendarYear(int year) {
        return Stream.of(
                kept(LocalDate.of(year, Month.JANUARY, 1), "New Year’s Day"),
                kept(
                        LocalDate.of(year, Month.JANUARY, 1).with(dayOfWeekInMonth(3, MONDAY)),
                        "Martin Luther King, Jr. Day"),
                kept(LocalDate.of(year, Month.FEBRUARY, 1).with(dayOfWeekInMonth(3, MONDAY)), "Washington’s Birthday"),
                kept(LocalDate.of(year, Month.APRIL, 1).with(dayOfWeekInMonth(3, MONDAY)), "Patriots’ Day"),
                kept(LocalDate.of(year, Month.MAY, 1).with(lastInMonth(MONDAY)), "Memorial Day"),
                kept(LocalDate.of(year, Month.JUNE, 19), "Juneteenth Independence Day"),
                kept(LocalDate.of(year, Month.JULY, 4), "Independence Day"),
                kept(LocalDate.of(year, Month.SEPTEMBER, 1).with(dayOfWeekInMonth(1, MONDAY)), "Labor Day"),
                kept(
                        LocalDate.of(year, Month.OCTOBER, 1).with(dayOfWeekInMonth(2, MONDAY)),
                        "Columbus Day, Indigenous Peoples Day"),
                kept(LocalDate.of(year, Month.NOVEMBER, 11), "Veterans Day"),
                kept(LocalDate.of(year, Month.NOVEMBER, 1).with(dayOfWeekInMonth(4, THURSDAY)), "Thanksgiving"),
                kept(LocalDate.of(year, Month.DECEMBER, 25), "Christmas Day"));
    }

    private static ClosedDay kept(LocalDate day, String name) {
        return new ClosedDay(day.getDayOfWeek() == SUNDAY ? day.plusDays(1) : day, name);
    }
}
