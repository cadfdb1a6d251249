package org.hornbook.sample.school;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A school year of 180 days, as Massachusetts requires of its schools (603 CMR 27.03).
 *
 * @param endYear the calendar year it ends in: 2027 for 2026-27
 */
public record SchoolYear(int endYear) {

    private static final int DAYS = 180;
    private static final Map<Integer, List<LocalDate>> CALENDARS = new ConcurrentHashMap<>();

    /** The school year that the day is in; it changes on 1 July. */
    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonthValue() >= 7 ? day.getYear() + 1 : day.getYear());
    }

    /** The year before by that many. */
    public SchoolYear before(int years) {
        return new SchoolYear(endYear - years);
    }

    /** As people write it: {@code 2026-27}. */
    public String label() {
        return "%d-%02d".formatted(endYear - 1, endYear % 100);
    }

    /** The Monday a week before Labor Day. */
    public LocalDate firstDay() {
        return laborDay().minusDays(7);
    }

    /** The 180 school days in order. */
    public List<LocalDate> days() {
        return CALENDARS.computeIfAbsent(endYear, year -> List.copyOf(countDays()));
    }

    private List<LocalDate> countDays() {
        var days = new ArrayList<LocalDate>(DAYS);
        for (LocalDate day = firstDay(); days.size() < DAYS; day = day.plusDays(1)) {
            if (isSchoolDay(day)) {
                days.add(day);
            }
        }
        return days;
    }

    /** The quarter, 1 to 4, of the n-th school day counted from 0. */
    public static int quarterOf(int dayIndex) {
        return dayIndex * 4 / DAYS + 1;
    }

    private LocalDate laborDay() {
        return LocalDate.of(endYear - 1, Month.SEPTEMBER, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
    }

    private boolean isSchoolDay(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5 && !isHoliday(day) && !isVacation(day);
    }

    private boolean isHoliday(LocalDate day) {
        boolean fridayBeforeLaborDay = day.equals(laborDay().minusDays(3));
        boolean indigenousPeoples = day.equals(monday(endYear - 1, Month.OCTOBER, 2));
        boolean veterans = day.equals(LocalDate.of(endYear - 1, Month.NOVEMBER, 11));
        boolean king = day.equals(monday(endYear, Month.JANUARY, 3));
        boolean memorial =
                day.equals(LocalDate.of(endYear, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        boolean juneteenth = day.equals(LocalDate.of(endYear, Month.JUNE, 19));
        return day.equals(laborDay())
                || fridayBeforeLaborDay
                || indigenousPeoples
                || veterans
                || king
                || memorial
                || juneteenth;
    }

    private boolean isVacation(LocalDate day) {
        LocalDate thanksgiving = LocalDate.of(endYear - 1, Month.NOVEMBER, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
        boolean winter = !day.isBefore(LocalDate.of(endYear - 1, Month.DECEMBER, 24))
                && day.isBefore(LocalDate.of(endYear, Month.JANUARY, 2));
        return between(day, thanksgiving, 2)
                || winter
                || between(day, monday(endYear, Month.FEBRUARY, 3), 5)
                || between(day, monday(endYear, Month.APRIL, 3), 5);
    }

    private static boolean between(LocalDate day, LocalDate first, int days) {
        return !day.isBefore(first) && day.isBefore(first.plusDays(days));
    }

    private static LocalDate monday(int year, Month month, int ordinal) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
    }
}
