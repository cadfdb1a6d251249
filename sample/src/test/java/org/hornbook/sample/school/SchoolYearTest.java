package org.hornbook.sample.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolYearTest {

    @ParameterizedTest
    @ValueSource(ints = {2016, 2020, 2024, 2025, 2026, 2027, 2031})
    void has180WeekdaysFromAugustToJune(int endYear) {
        List<LocalDate> days = new SchoolYear(endYear).days();

        assertThat(days).hasSize(180).doesNotHaveDuplicates().isSorted();
        assertThat(days).noneMatch(d -> d.getDayOfWeek() == DayOfWeek.SATURDAY || d.getDayOfWeek() == DayOfWeek.SUNDAY);
        assertThat(days.getFirst()).isBetween(LocalDate.of(endYear - 1, 8, 25), LocalDate.of(endYear - 1, 8, 31));
        assertThat(days.getLast()).isBetween(LocalDate.of(endYear, 6, 5), LocalDate.of(endYear, 6, 25));
    }

    @ParameterizedTest
    @ValueSource(ints = {2016, 2025, 2027})
    void keepsTheHolidaysFree(int endYear) {
        List<LocalDate> days = new SchoolYear(endYear).days();

        for (MonthDay holiday : List.of(MonthDay.of(11, 11), MonthDay.of(12, 25))) {
            assertThat(days).doesNotContain(holiday.atYear(endYear - 1));
        }
        assertThat(days).doesNotContain(LocalDate.of(endYear, 1, 1));
    }

    @Test
    void knowsTheHolidaysOf2026() {
        assertThat(new SchoolYear(2027).days())
                .doesNotContain(
                        LocalDate.of(2026, 9, 7),
                        LocalDate.of(2026, 10, 12),
                        LocalDate.of(2026, 11, 26),
                        LocalDate.of(2026, 11, 27),
                        LocalDate.of(2027, 1, 18),
                        LocalDate.of(2027, 2, 17),
                        LocalDate.of(2027, 5, 31))
                .contains(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 11, 25), LocalDate.of(2027, 3, 1));
    }

    @Test
    void changesOnTheFirstOfJuly() {
        assertThat(SchoolYear.of(LocalDate.of(2026, 6, 30)).label()).isEqualTo("2025-26");
        assertThat(SchoolYear.of(LocalDate.of(2026, 7, 1)).label()).isEqualTo("2026-27");
    }
}
