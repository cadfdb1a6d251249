package org.hornbook.sample.repository;

import static org.hornbook.sample.table.Storage.CODE;
import static org.hornbook.sample.table.Storage.DATE;
import static org.hornbook.sample.table.Storage.DECIMAL;
import static org.hornbook.sample.table.Storage.INTEGER;
import static org.hornbook.sample.table.Storage.TEXT;
import static org.hornbook.sample.truth.DataType.*;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hornbook.sample.people.Dice;
import org.hornbook.sample.people.Student;
import org.hornbook.sample.table.Dataset;
import org.hornbook.sample.table.DelimitedFormat;
import org.hornbook.sample.table.DelimitedFormat.Header;
import org.hornbook.sample.table.Output;

/** Exports of vendors' systems: cafeteria, buses, assessments. */
public final class Exports {

    /** Id of the cafeteria's repository. */
    public static final String CAFETERIA = "cafeteria";

    /** Id of the buses' repository. */
    public static final String TRANSPORT = "transport";

    /** Id of the assessments' repository. */
    public static final String ASSESSMENT = "assessment";

    private static final DelimitedFormat SEMICOLONS = new DelimitedFormat(';', StandardCharsets.UTF_8, Header.PRESENT);
    private static final DelimitedFormat TABS = new DelimitedFormat('\t', StandardCharsets.UTF_8, Header.PRESENT);
    private static final DelimitedFormat LATIN = new DelimitedFormat(',', StandardCharsets.ISO_8859_1, Header.PRESENT);
    private static final DelimitedFormat BARE = new DelimitedFormat(',', StandardCharsets.UTF_8, Header.ABSENT);

    private final District district;

    private Exports(District district) {
        this.district = district;
    }

    private record Meals(Student student, int breakfasts, int lunches, BigDecimal spent) {}

    private record Stop(int route, int number, String corner, String time) {}

    private record Reading(Student student, String window, int score, int percentile) {}

    /** The files. */
    public static List<Output> outputs(District district) {
        var exports = new Exports(district);
        var outputs = new ArrayList<Output>();
        outputs.addAll(exports.cafeteria());
        outputs.addAll(exports.transport());
        outputs.addAll(exports.assessment());
        return outputs;
    }

    private List<Output> cafeteria() {
        YearMonth last = YearMonth.from(district.population().asOf()).minusMonths(1);
        return IntStream.rangeClosed(0, 13)
                .mapToObj(last::minusMonths)
                .filter(m -> m.getMonthValue() < 7 || m.getMonthValue() > 8)
                .sorted()
                .map(this::month)
                .toList();
    }

    private Output month(YearMonth month) {
        Dice dice = district.population().dice("meals " + month);
        var meals = new ArrayList<Meals>();
        for (Student student : district.enrolled()) {
            if (!student.entry().isAfter(month.atEndOfMonth()) && student.grade() >= 0) {
                int lunches = Math.clamp(Math.round(dice.normal(12, 5)), 0, 21);
                int breakfasts = student.household().lunch().equals("F") ? lunches / 2 : 0;
                meals.add(new Meals(student, breakfasts, lunches, BigDecimal.valueOf(dice.between(0, 120) * 25L, 2)));
            }
        }
        String file = "meals-%s.csv".formatted(month);
        Dataset<Meals> table = Dataset.of(CAFETERIA, file, meals)
                .partOf("meals-*.csv")
                .add("PatronID", INTEGER, ID_STUDENT, m -> m.student().number())
                .add("PatronName", TEXT, PERSON_NAME, m -> m.student().name().listed())
                .add("Site", TEXT, EDU_ENROLLMENT, m -> m.student().school())
                .add("Class", TEXT, EDU_ECONOMIC, m -> m.student().household().lunch())
                .add("Bkfst", INTEGER, EDU_ECONOMIC, Meals::breakfasts)
                .add("Lunch", INTEGER, EDU_ECONOMIC, Meals::lunches)
                .add("AlaCarte", DECIMAL, EDU_ECONOMIC, Meals::spent)
                .linksTo("PatronID", StudentInformation.ID, "sis.stu_demo", "stu_id");
        return new Output.Text("cafeteria/" + file, DelimitedFormat.CSV, table);
    }

    private List<Output> transport() {
        return List.of(
                new Output.Text("transport/riders.tsv", TABS, riders()),
                new Output.Text("transport/passes.csv", SEMICOLONS, passes()),
                new Output.Text("transport/stops.csv", DelimitedFormat.CSV, stops()),
                new Output.Text("transport/late-bus-contacts.csv", LATIN, contacts()));
    }

    private List<Student> riding() {
        return district.enrolled().stream()
                .filter(s -> s.household().home().zone() >= 0 && s.number() % 5 < 3)
                .toList();
    }

    private static int route(Student student) {
        return 1
                + student.household().home().zone() * 5
                + student.household().home().id() % 5;
    }

    private Dataset<Student> riders() {
        return Dataset.of(TRANSPORT, "riders.tsv", riding())
                .add("Stu#", INTEGER, ID_STUDENT, Student::number)
                .add("Rider", TEXT, PERSON_NAME, s -> s.name().full())
                .add(
                        "Pickup address",
                        TEXT,
                        CONTACT_ADDRESS,
                        s -> s.household().home().line())
                // where a child stands at which minute is a position of a person
                .add("Stop", TEXT, TECH_LOCATION, s -> route(s) + "-" + (1 + s.number() % 9))
                .add("AM", TEXT, TECH_LOCATION, s -> "07:%02d".formatted(s.number() % 50))
                .linksTo("Stu#", StudentInformation.ID, "sis.stu_demo", "stu_id");
    }

    private Dataset<Student> passes() {
        return Dataset.of(TRANSPORT, "passes.csv", riding())
                .add("pass", TEXT, ID_STUDENT, s -> "BP" + s.number())
                .add("student", INTEGER, ID_STUDENT, Student::number)
                .add("route", INTEGER, TECH_LOCATION, Exports::route)
                .add(
                        "fee_waived",
                        TEXT,
                        EDU_ECONOMIC,
                        s -> s.household().lunch().equals("P") ? "no" : "yes")
                .add(
                        "issued",
                        DATE,
                        s -> district.population().year().firstDay().minusDays(9))
                .linksTo("student", StudentInformation.ID, "sis.stu_demo", "stu_id");
    }

    private Dataset<Stop> stops() {
        Dice dice = district.population().dice("stops");
        var stops = new ArrayList<Stop>();
        int routes = 5 * district.population().plan().zones();
        for (int route = 1; route <= routes; route++) {
            for (int stop = 1; stop <= 9; stop++) {
                stops.add(new Stop(
                        route,
                        stop,
                        dice.pick(List.of("Mill", "Pond", "Elm", "Main", "High")) + " at "
                                + dice.pick(List.of("Cedar", "Oak", "River", "School")),
                        "07:%02d".formatted(5 * stop)));
            }
        }
        return Dataset.of(TRANSPORT, "stops.csv", stops)
                .add("route", INTEGER, Stop::route)
                .add("stop", INTEGER, Stop::number)
                .add("corner", TEXT, Stop::corner)
                .add("time", TEXT, Stop::time);
    }

    private Dataset<Student> contacts() {
        return Dataset.of(
                        TRANSPORT,
                        "late-bus-contacts.csv",
                        riding().stream()
                                .filter(s -> s.grade() >= 6 && s.number() % 4 == 0)
                                .toList())
                .add("stu", INTEGER, ID_STUDENT, Student::number)
                .add("given", TEXT, PERSON_NAME, s -> s.name().given())
                .add("surname", TEXT, PERSON_NAME, s -> s.name().family())
                .add(
                        "caregiver",
                        TEXT,
                        PERSON_NAME,
                        s -> s.household().guardians().getFirst().name().full())
                .add(
                        "call",
                        TEXT,
                        CONTACT_PHONE,
                        s -> s.household().guardians().getFirst().mobile())
                .linksTo("stu", StudentInformation.ID, "sis.stu_demo", "stu_id");
    }

    private List<Output> assessment() {
        return List.of(
                new Output.Text("assessment/reading-screener.csv", DelimitedFormat.CSV, screener()),
                new Output.Text("assessment/state-return-%d.csv".formatted(lastYear()), BARE, stateReturn()));
    }

    private int lastYear() {
        return district.population().year().endYear() - 1;
    }

    private Dataset<Reading> screener() {
        Dice dice = district.population().dice("screener");
        var readings = new ArrayList<Reading>();
        for (Student student : district.enrolled()) {
            if (student.grade() >= 0 && student.grade() <= 5) {
                int percentile = Math.clamp(
                        Math.round(dice.normal(52 + 22 * student.traits().ability(), 10)), 1, 99);
                readings.add(new Reading(student, "FALL", 300 + 3 * percentile + 20 * student.grade(), percentile));
            }
        }
        return Dataset.of(ASSESSMENT, "reading-screener.csv", readings)
                .add("Student Primary ID", INTEGER, ID_STUDENT, r -> r.student().number())
                .add(
                        "Student Last Name",
                        TEXT,
                        PERSON_NAME,
                        r -> r.student().name().family())
                .add(
                        "Student First Name",
                        TEXT,
                        PERSON_NAME,
                        r -> r.student().name().given())
                .add("Enrolled Grade", TEXT, EDU_ENROLLMENT, r -> r.student().gradeCode())
                .add("Benchmark Period", TEXT, EDU_ASSESSMENT, Reading::window)
                .add("Composite", INTEGER, EDU_ASSESSMENT, Reading::score)
                .add("Percentile", INTEGER, EDU_ASSESSMENT, Reading::percentile)
                .add(
                        "Special Ed",
                        TEXT,
                        EDU_SPECIAL_EDUCATION,
                        r -> r.student().needs().disability() == null ? "No" : "Yes")
                .linksTo("Student Primary ID", StudentInformation.ID, "sis.stu_demo", "stu_id");
    }

    /** A file without a header, as the state's return comes: columns are known by their places only. */
    private Dataset<Student> stateReturn() {
        List<Student> tested = district.enrolled().stream()
                .filter(s -> s.grade() >= 4 && s.grade() <= 9 && s.entry().isBefore(LocalDate.of(lastYear(), 4, 1)))
                .toList();
        return Dataset.of(ASSESSMENT, "state-return-%d.csv".formatted(lastYear()), tested)
                .add("column 1", CODE, ID_STUDENT, Student::stateId)
                .add("column 2", TEXT, PERSON_NAME, s -> s.name().family())
                .add("column 3", TEXT, PERSON_NAME, s -> s.name().given())
                .add("column 4", DATE, PERSON_BIRTH_DATE, Student::birthDate)
                .add("column 5", TEXT, EDU_ENROLLMENT, s -> Student.gradeCode(s.grade() - 1))
                .add(
                        "column 6",
                        INTEGER,
                        EDU_ASSESSMENT,
                        s -> SisServices.scaled(s.traits().ability(), luck("ela", s)))
                .add(
                        "column 7",
                        INTEGER,
                        EDU_ASSESSMENT,
                        s -> SisServices.scaled(s.traits().ability(), luck("math", s)))
                .linksTo("column 1", StudentInformation.ID, "sis.stu_demo", "sasid");
    }

    private Dice luck(String topic, Student student) {
        return district.population().dice(topic, student.number());
    }
}
