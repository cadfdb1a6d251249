package org.hornbook.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LegalHolidaysTest {

    @Test
    void knowsThoseOfASchoolYear() {
        assertThat(LegalHolidays.of(new SchoolYear(2026)))
                .extracting(ClosedDay::day)
                .containsExactly(
                        LocalDate.parse("2026-07-04"),
                        LocalDate.parse("2026-09-07"),
                        LocalDate.parse("2026-10-12"),
                        LocalDate.parse("2026-11-11"),
                        LocalDate.parse("2026-11-26"),
                        LocalDate.parse("2026-12-25"),
                        LocalDate.parse("2027-01-01"),
                        LocalDate.parse("2027-01-18"),
                        LocalDate.parse("2027-02-15"),
                        LocalDate.parse("2027-04-19"),
                        LocalDate.parse("2027-05-31"),
                        LocalDate.parse("2027-06-19"));
    }

    @Test
    void keepsASundaysHolidayOnTheMonday() {
        assertThat(LegalHolidays.of(new SchoolYear(2027)))
                .extracting(ClosedDay::day)
                .contains(LocalDate.parse("2027-07-05"));
    }

    @Test
    void aSchoolYearBeginsInJuly() {
        assertThat(SchoolYear.of(LocalDate.parse("2026-06-30"))).hasToString("2025–26");
        assertThat(SchoolYear.of(LocalDate.parse("2026-07-01"))).hasToString("2026–27");
        assertThat(new SchoolYear(2099)).hasToString("2099–00");
    }
}
