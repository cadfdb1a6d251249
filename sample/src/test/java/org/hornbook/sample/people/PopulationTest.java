package org.hornbook.sample.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hornbook.sample.SampleSize;
import org.hornbook.sample.school.SchoolYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looks at the people as a registrar would who does not believe that they are real. */
class PopulationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Population TOWN = Population.of(11, SampleSize.DEFAULT, DAY);
    private static final List<Student> ENROLLED = TOWN.enrolled();

    @ParameterizedTest
    @CsvSource({"1, 100, 60", "2, 400, 60", "5, 1500, 220", "9, 4700, 700", "20, 11000, 1500"})
    void hasAsManyAsAskedFor(int schools, int students, int staff) {
        Population town = Population.of(3, new SampleSize(schools, students, staff), DAY);

        assertThat(town.enrolled()).hasSize(students);
        assertThat(town.employed()).hasSize(staff);
        assertThat(town.plan().sites()).hasSize(schools);
    }

    @Test
    void studentsAreOfTheAgeOfTheirGrade() {
        LocalDate cutoff = LocalDate.of(2026, 9, 1);
        assertThat(ENROLLED)
                .allSatisfy(s -> assertThat(
                                Period.between(s.birthDate(), cutoff).getYears() - 5 - s.grade())
                        .as("student %s in grade %s born %s", s.number(), s.grade(), s.birthDate())
                        .isBetween(0, 1));
        long heldBack = ENROLLED.stream()
                .filter(s -> Period.between(s.birthDate(), cutoff).getYears() - 5 > s.grade())
                .count();
        assertThat(heldBack).isBetween(20L, 250L);
    }

    @Test
    void schoolsTeachTheGradesOfTheirStudentsAndNoneIsFarLargerThanItsLike() {
        Map<String, Long> sizes =
                ENROLLED.stream().collect(Collectors.groupingBy(Student::school, Collectors.counting()));
        TOWN.plan().sites().forEach(site -> {
            assertThat(ENROLLED.stream().filter(s -> s.school().equals(site.code())))
                    .allMatch(s -> site.teaches(s.grade()));
            double mean = TOWN.plan().sites().stream()
                    .filter(other -> other.highest() == site.highest())
                    .mapToLong(other -> sizes.getOrDefault(other.code(), 0L))
                    .average()
                    .orElseThrow();
            assertThat((double) sizes.getOrDefault(site.code(), 0L)).isBetween(mean * 0.7, mean * 1.3);
        });
    }

    @Test
    void brothersAndSistersLiveTogetherAreTenMonthsApartOrTwins() {
        Map<Household, List<Student>> families =
                TOWN.students().stream().collect(Collectors.groupingBy(Student::household));
        assertThat(families.values().stream().filter(f -> f.size() > 1)).hasSizeGreaterThan(1_000);
        for (List<Student> family : families.values()) {
            List<LocalDate> births =
                    family.stream().map(Student::birthDate).sorted().toList();
            for (int i = 1; i < births.size(); i++) {
                long days = ChronoUnit.DAYS.between(births.get(i - 1), births.get(i));
                assertThat(days == 0 || days > 300).as("births %s", births).isTrue();
            }
        }
    }

    @Test
    void brothersAndSistersInElementarySchoolGoToTheSame() {
        Map<Household, Set<String>> schools = ENROLLED.stream()
                .filter(s -> s.grade() >= 0 && s.grade() <= 5)
                .collect(Collectors.groupingBy(
                        Student::household, Collectors.mapping(Student::school, Collectors.toSet())));
        assertThat(schools.values()).allMatch(s -> s.size() == 1);
    }

    @Test
    void nobodySharesANumber() {
        assertThat(TOWN.students().stream().map(Student::number)).doesNotHaveDuplicates();
        assertThat(TOWN.students().stream().map(Student::stateId)).doesNotHaveDuplicates();
        assertThat(TOWN.staff().stream().map(StaffMember::nationalId)).doesNotHaveDuplicates();
        assertThat(TOWN.staff().stream().map(StaffMember::signIn)).doesNotHaveDuplicates();
        assertThat(TOWN.staff().stream().map(StaffMember::educatorId)).doesNotHaveDuplicates();
    }

    @Test
    void numbersFollowTheDayOfEntry() {
        assertThat(TOWN.students()).isSortedAccordingTo((a, b) -> a.entry().compareTo(b.entry()));
        assertThat(TOWN.students().stream().map(Student::number)).isSorted();
        assertThat(ENROLLED).allMatch(s -> !s.entry().isAfter(DAY));
    }

    @Test
    void everybodyLeftAfterEnteringAndSomeLongEnoughAgoToBeDisposedOf() {
        List<Student> former =
                TOWN.students().stream().filter(s -> !s.enrolled()).toList();
        assertThat(former).hasSizeGreaterThan(500);
        LocalDate sevenYearsAgo = DAY.minusYears(7);
        var old = new HashSet<Student>();
        for (Student student : former) {
            LocalDate exit = student.exit();
            assertThat(exit).isNotNull();
            if (exit != null) {
                assertThat(exit).isAfter(student.entry()).isBeforeOrEqualTo(DAY);
                if (exit.isBefore(sevenYearsAgo)) {
                    old.add(student);
                }
            }
        }
        assertThat(old).hasSizeGreaterThan(50);
    }

    @Test
    void telephonesAndEmailsAreOfTheReservedKinds() {
        ENROLLED.stream().flatMap(s -> s.household().guardians().stream()).forEach(g -> {
            assertThat(g.mobile()).matches("\\d{3}-555-01\\d\\d");
            if (g.email() != null) {
                assertThat(g.email()).matches("[a-z0-9._]+@(example\\.(org|com|net)|mail\\.test)");
            }
        });
        assertThat(TOWN.staff()).allMatch(m -> m.email().endsWith(".test"));
        assertThat(TOWN.staff())
                .allMatch(m -> m.nationalId().matches("(77[3-9]|7[89]\\d|8\\d\\d)-(?!00)\\d\\d-(?!0000)\\d{4}"));
    }

    @Test
    void almostEverybodyLivesInTown() {
        long inTown = ENROLLED.stream()
                .filter(s -> s.household().home().town().equals("Alder Brook"))
                .count();
        assertThat((double) inTown / ENROLLED.size()).isBetween(0.95, 0.999);
    }

    @Test
    void staffAreGrownUpAndSpreadOverTheSchools() {
        assertThat(TOWN.staff()).allSatisfy(m -> {
            assertThat(Period.between(m.birthDate(), m.hired()).getYears()).isBetween(20, 59);
            assertThat(Period.between(m.birthDate(), DAY).getYears()).isLessThan(95);
        });
        TOWN.plan().sites().forEach(site -> {
            List<StaffMember> there = TOWN.employed().stream()
                    .filter(m -> m.school().equals(site.code()))
                    .toList();
            long students = ENROLLED.stream()
                    .filter(s -> s.school().equals(site.code()))
                    .count();
            long teachers = there.stream().filter(m -> m.job().teaches()).count();
            assertThat((double) students / teachers).as(site.name()).isBetween(7.0, 17.0);
            assertThat(there)
                    .filteredOn(m -> m.job().title().equals("Principal"))
                    .hasSize(1);
            assertThat(there)
                    .filteredOn(m -> m.job().title().equals("School nurse"))
                    .hasSize(1);
        });
    }

    @Test
    void programmesHaveTheSharesOfAUsualDistrict() {
        assertThat(share(s -> s.needs().disability() != null)).isBetween(0.13, 0.24);
        assertThat(share(s -> s.household().lunch().equals("F"))).isBetween(0.12, 0.35);
        assertThat(share(s -> s.needs().englishLevel() > 0 && s.needs().englishLevel() < 6))
                .isBetween(0.03, 0.15);
        assertThat(share(s -> s.needs().homeless() != null)).isBetween(0.001, 0.02);
    }

    @Test
    void theSameSeedInventsTheSamePeople() {
        assertThat(Population.of(11, SampleSize.DEFAULT, DAY)).isEqualTo(TOWN);
        assertThat(Population.of(12, SampleSize.DEFAULT, DAY).students()).isNotEqualTo(TOWN.students());
    }

    @Test
    void theYearIsTheOneOfTheDay() {
        assertThat(TOWN.year()).isEqualTo(new SchoolYear(2027));
    }

    private static double share(Predicate<Student> condition) {
        return (double) ENROLLED.stream().filter(condition).count() / ENROLLED.size();
    }
}
