package org.hornbook.sample.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hornbook.sample.people.Student.Traits;
import org.hornbook.sample.school.SchoolYear;
import org.hornbook.sample.school.SitePlan;
import org.jspecify.annotations.Nullable;

/** Fills the schools with the children of families, and remembers those who left. */
final class StudentBody {

    /** Leaving reasons: graduated, to another public school, to another state, private school, vocational school. */
    private static final List<String> LEAVING = List.of("20", "22", "21", "24");

    private final SitePlan plan;
    private final SchoolYear year;
    private final LocalDate asOf;
    private final Families families;
    private final Dice dice;
    private final List<Student> drafts = new ArrayList<>();
    private int enrolled;

    StudentBody(SitePlan plan, LocalDate asOf, Families families, Dice dice) {
        this.plan = plan;
        this.year = SchoolYear.of(asOf);
        this.asOf = asOf;
        this.families = families;
        this.dice = dice;
    }

    /** Exactly that many enrolled students, with their brothers and sisters who left, in order of their numbers. */
    List<Student> fill(int students) {
        while (enrolled < students) {
            addFamily(students);
        }
        return numbered();
    }

    private void addFamily(int students) {
        Household family = families.next(dice);
        LocalDate eldest = asOf.minusDays(dice.between(3 * 365, 25 * 365));
        LocalDate movedIn = dice.chance(0.6) ? LocalDate.MIN : movingDay();
        LocalDate movedOut = dice.chance(0.09) ? asOf.minusDays(dice.between(30, 12 * 365)) : null;
        for (LocalDate birth : Children.births(eldest, dice)) {
            Student child = child(family, birth, movedIn, movedOut);
            if (child != null && (!child.enrolled() || enrolled < students)) {
                drafts.add(child);
                enrolled += child.enrolled() ? 1 : 0;
            }
        }
    }

    private LocalDate movingDay() {
        SchoolYear moved = year.before(dice.between(0, 11));
        LocalDate day = dice.chance(0.75) ? moved.firstDay() : dice.pick(moved.days());
        return day.isBefore(asOf) ? day : year.firstDay();
    }

    private @Nullable Student child(
            Household family, LocalDate birth, LocalDate movedIn, @Nullable LocalDate movedOut) {
        boolean heldBack = dice.chance(0.02);
        int grade = Children.grade(birth, year, heldBack);
        int firstGrade = dice.chance(0.3) ? -1 : 0;
        if (grade < firstGrade || grade < -1) {
            return null;
        }
        SchoolYear first = year.before(grade - firstGrade);
        LocalDate entry = movedIn.isAfter(first.firstDay()) ? movedIn : first.firstDay();
        Leaving leaving = leaving(grade, movedOut);
        if (leaving != null && !leaving.day.isAfter(entry)) {
            return null;
        }
        if (leaving == null && grade > 12) {
            return null;
        }
        return draft(family, birth, leaving == null ? grade : leaving.grade, entry, leaving);
    }

    private record Leaving(LocalDate day, String code, int grade) {}

    private @Nullable Leaving leaving(int grade, @Nullable LocalDate movedOut) {
        int toHighSchool = grade - 9;
        if (toHighSchool >= 0 && dice.chance(0.08)) {
            SchoolYear last = year.before(toHighSchool + 1);
            return new Leaving(last.days().getLast(), dice.chance(0.7) ? "24" : "22", 8);
        }
        LocalDate graduation = LocalDate.of(year.before(grade - 12).endYear(), 6, 4);
        if (movedOut != null && (grade <= 12 || movedOut.isBefore(graduation))) {
            int yearsAgo = year.endYear() - SchoolYear.of(movedOut).endYear();
            return new Leaving(movedOut, dice.pick(LEAVING.subList(0, 3)), grade - yearsAgo);
        }
        return grade > 12 ? new Leaving(graduation, "04", 12) : null;
    }

    private Student draft(Household family, LocalDate birth, int grade, LocalDate entry, @Nullable Leaving leaving) {
        Sex sex = dice.chance(0.004) ? Sex.N : dice.chance(0.487) ? Sex.F : Sex.M;
        Origin origin = family.origin();
        String given = origin.childName(sex, dice);
        boolean abroad = dice.chance(origin.language().equals("English") ? 0.01 : 0.2);
        boolean mixed = dice.chance(0.06);
        return new Student(
                0,
                "10" + dice.digits(8),
                new PersonName(given, middle(origin, sex, given), familyName(family)),
                Children.preferred(given, dice),
                sex,
                birth,
                abroad ? origin.country() : "United States",
                mixed ? "07" : origin.race(),
                origin.hispanic(),
                grade,
                plan.require(grade, family.home().zone(), family.home().id()).code(),
                entry,
                leaving == null ? null : leaving.day,
                leaving == null ? null : leaving.code,
                family,
                Children.needs(family, sex, grade, abroad, dice),
                traits(family, grade));
    }

    private Traits traits(Household family, int grade) {
        return Children.traits(family, grade, dice);
    }

    private String middle(Origin origin, Sex sex, String given) {
        String middle = dice.chance(0.8) ? origin.childName(sex, dice) : "";
        return middle.equals(given) ? "" : middle;
    }

    private static String familyName(Household family) {
        List<Guardian> guardians = family.guardians();
        String first = guardians.getFirst().name().family();
        return guardians.stream()
                .filter(g -> g.relation().equals("FA"))
                .map(g -> g.name().family())
                .findFirst()
                .orElse(first);
    }

    /** Local numbers are given in the order of entry, as the registrar's counter does, with gaps. */
    private List<Student> numbered() {
        var ordered = new ArrayList<>(drafts);
        ordered.sort(Comparator.comparing(Student::entry).thenComparing(Student::birthDate));
        var result = new ArrayList<Student>();
        int number = 204_000;
        for (Student draft : ordered) {
            number += dice.chance(0.07) ? dice.between(2, 4) : 1;
            result.add(withNumber(draft, number));
        }
        return List.copyOf(result);
    }

    private static Student withNumber(Student s, int number) {
        return new Student(
                number,
                s.stateId(),
                s.name(),
                s.preferred(),
                s.sex(),
                s.birthDate(),
                s.birthCountry(),
                s.race(),
                s.hispanic(),
                s.grade(),
                s.school(),
                s.entry(),
                s.exit(),
                s.exitCode(),
                s.household(),
                s.needs(),
                s.traits());
    }
}
