package org.hornbook.sample.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.sample.SampleSize;
import org.hornbook.sample.people.Dice;
import org.hornbook.sample.people.Population;
import org.hornbook.sample.people.Student;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordsTest {

    private static final Population TOWN = Population.of(5, new SampleSize(9, 4_700, 700), LocalDate.of(2026, 11, 20));
    private static final Timetable TIMETABLE = new Timetable(TOWN);
    private static final List<Absence> ABSENCES = Attendance.of(TOWN);

    @Test
    void nobodyIsInTwoClassesAtOnce() {
        Set<String> taken = new HashSet<>();
        assertThat(TIMETABLE.placements().stream().filter(p -> p.section().period() > 0))
                .allMatch(
                        p -> taken.add(p.student().number() + "@" + p.section().period()));
        Set<String> teaching = new HashSet<>();
        assertThat(TIMETABLE.sections().stream().filter(s -> s.period() > 0))
                .allMatch(s -> teaching.add(s.teacher().number() + "@" + s.period()));
    }

    @Test
    void everyEnrolledStudentHasClassesInTheOwnSchool() {
        Map<Student, List<Placement>> classes =
                TIMETABLE.placements().stream().collect(Collectors.groupingBy(Placement::student));
        assertThat(classes.keySet()).hasSameSizeAs(TOWN.enrolled());
        classes.forEach((student, placements) -> {
            assertThat(placements).hasSize(student.grade() < 6 ? 4 : 7);
            assertThat(placements).allMatch(p -> p.section().school().equals(student.school()));
        });
    }

    @Test
    void classesAreOfAUsualSize() {
        Map<Section, Long> sizes = TIMETABLE.placements().stream()
                .collect(Collectors.groupingBy(Placement::section, Collectors.counting()));
        assertThat(sizes.values()).allMatch(n -> n >= 10 && n <= 24);
    }

    @Test
    void absencesAreOnSchoolDaysWhileEnrolledAndOnceADay() {
        Set<LocalDate> days = new HashSet<>();
        for (int back = 0; back < 3; back++) {
            days.addAll(TOWN.year().before(back).days());
        }
        Set<String> seen = new HashSet<>();
        assertThat(ABSENCES).allSatisfy(a -> {
            assertThat(days).contains(a.day());
            assertThat(a.day()).isBetween(a.student().entry(), TOWN.asOf());
            assertThat(seen.add(a.student().number() + "@" + a.day())).isTrue();
        });
    }

    @Test
    void aboutNineteenInTwentyAreThereAndFewerOnMondaysAndFridays() {
        List<LocalDate> days = TOWN.year().before(1).days();
        Map<DayOfWeek, Long> byDay = ABSENCES.stream()
                .filter(a -> a.code().equals("A") && days.contains(a.day()))
                .collect(Collectors.groupingBy(a -> a.day().getDayOfWeek(), Collectors.counting()));
        long absent = byDay.values().stream().mapToLong(n -> n).sum();
        double rate = absent / (TOWN.enrolled().size() * 180.0);
        assertThat(rate).isBetween(0.03, 0.09);
        assertThat(byDay.get(DayOfWeek.MONDAY)).isGreaterThan(byDay.get(DayOfWeek.WEDNESDAY));
        assertThat(byDay.get(DayOfWeek.FRIDAY)).isGreaterThan(byDay.get(DayOfWeek.WEDNESDAY));
    }

    @Test
    void historyStepsOneGradeAYearAndEndsWhereTheStudentIs() {
        Map<Student, List<Enrolment>> histories =
                Enrolment.history(TOWN).stream().collect(Collectors.groupingBy(Enrolment::student));
        histories.forEach((student, years) -> {
            assertThat(years.getLast().grade()).isEqualTo(student.grade());
            assertThat(years.getLast().exit()).isEqualTo(student.exit());
            for (int i = 1; i < years.size(); i++) {
                assertThat(years.get(i).grade() - years.get(i - 1).grade()).isBetween(0, 1);
                assertThat(years.get(i).year().endYear())
                        .isEqualTo(years.get(i - 1).year().endYear() + 1);
            }
        });
    }

    @Test
    void fewStudentsHaveMostOfTheIncidents() {
        List<Incident> incidents = Incident.of(TOWN);
        Map<Integer, Long> perStudent = incidents.stream()
                .collect(Collectors.groupingBy(
                        i -> i.parts().getFirst().student().number(), Collectors.counting()));
        assertThat(perStudent.size()).isLessThan(TOWN.enrolled().size() / 4);
        assertThat(perStudent.values().stream().mapToLong(n -> n).max().orElseThrow())
                .isGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"100, A+, 4.3", "93, A, 4.0", "92, A-, 3.7", "60, D, 1.0", "59, F, 0", "0, F, 0"})
    void marksHaveTheUsualBands(int percent, String letter, double points) {
        assertThat(Marks.letter(percent)).isEqualTo(letter);
        assertThat(Marks.points(percent, "CP")).isEqualTo(points);
    }

    @Test
    void aFailedAdvancedCourseEarnsNothingExtra() {
        assertThat(Marks.points(40, "AP")).isZero();
        assertThat(Marks.points(95, "AP")).isEqualTo(5.0);
    }

    @Test
    void theSameDiceFallTheSameWay() {
        assertThat(Dice.of(1, "a").digits(12)).isEqualTo(Dice.of(1, "a").digits(12));
        assertThat(Dice.of(1, "a").digits(12)).isNotEqualTo(Dice.of(1, "b").digits(12));
        assertThat(Dice.of(1, "a").digits(12)).isNotEqualTo(Dice.of(2, "a").digits(12));
    }
}
