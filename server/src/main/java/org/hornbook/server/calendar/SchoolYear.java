package org.hornbook.server.calendar;

import java.time.LocalDate;
import java.time.Month;

/**
 * A school year, July 1 to June 30 (in Massachusetts the fiscal year of school districts, MGL c. 44 s. 56).
 *
 * @param firstYear the calendar year in which it begins
 */
public record SchoolYear(int firstYear) implements Comparable<SchoolYear> {

    /** The school year of a day. */
    public static SchoolYear of(LocalDate day) {
        return new SchoolYear(day.getMonth().compareTo(Month.JULY) >= 0 ? day.getYear() : day.getYear() - 1);
    }

    /** July 1. */
    public LocalDate first() {
        return LocalDate.of(firstYear, Month.JULY, 1);
    }

    /** June 30. */
    public LocalDate last() {
        return LocalDate.of(firstYear + 1, Month.JUNE, 30);
    }

    /** The year before. */
    public SchoolYear previous() {
        return new SchoolYear(firstYear - 1);
    }

    /** The year after. */
    public SchoolYear next() {
        return new SchoolYear(firstYear + 1);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(firstYear, other.firstYear);
    }

    /** "2026–27". */
    @Override
    public String toString() {
        return "%d–%02d".formatted(firstYear, (firstYear + 1) % 100);
    }
}
