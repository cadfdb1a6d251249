package org.hornbook.sample.repository;

import static org.hornbook.sample.table.Storage.DATE;
import static org.hornbook.sample.table.Storage.INTEGER;
import static org.hornbook.sample.table.Storage.TEXT;
import static org.hornbook.sample.table.Storage.TIMESTAMP;
import static org.hornbook.sample.truth.DataType.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hornbook.sample.people.Dice;
import org.hornbook.sample.people.Student;
import org.hornbook.sample.table.Dataset;
import org.hornbook.sample.table.Output;

/** The nurses' own database, with a copy of the roster and with numbers of students that the registrar merged away. */
public final class HealthOffice {

    /** Id of the repository. */
    public static final String ID = "health";

    private static final List<String> COMPLAINTS = List.of(
            "headache",
            "stomach ache",
            "fever",
            "fall at recess",
            "nosebleed",
            "asthma",
            "anxiety",
            "sore throat",
            "menstrual cramps",
            "bee sting",
            "tooth",
            "feeling faint",
            "hit by ball",
            "medication",
            "earache");
    private static final List<String> NOTES = List.of(
            "Says she did not eat this morning, second time this week. Gave crackers.",
            "Temp 101.2, called father, picked up 11:20",
            "Ice and rest, back to class",
            "Peak flow low, two puffs albuterol, better after 15 min",
            "Panic before the test, sat with counselor",
            "Bruise on forearm, asked how it happened, told principal",
            "Mother will bring new inhaler tomorrow");
    private static final Map<String, String> MEDICATIONS = Map.of(
            "Asthma", "Albuterol inhaler",
            "ADHD", "Methylphenidate 10 mg",
            "Peanut allergy", "Epinephrine auto-injector",
            "Tree nut allergy", "Epinephrine auto-injector",
            "Bee sting allergy", "Epinephrine auto-injector",
            "Type 1 diabetes", "Insulin lispro",
            "Epilepsy", "Diazepam rectal gel");
    private static final List<String> VACCINES = List.of("DTaP", "IPV", "MMR", "VAR", "HepB", "MenACWY", "Tdap");

    private final District district;
    private final Dice dice;

    private HealthOffice(District district) {
        this.district = district;
        this.dice = district.population().dice("health");
    }

    private record Visit(
            int id, int studentNumber, LocalDate day, int minute, String complaint, String note, String sentTo) {}

    private record Shot(Student student, String vaccine, int dose, LocalDate day) {}

    private record Screening(Student student, String kind, String result) {}

    /** The database file. */
    public static Output output(District district) {
        var health = new HealthOffice(district);
        return new Output.Sqlite(
                "health-office/health.sqlite",
                List.of(
                        health.roster(),
                        health.visits(),
                        health.conditions(),
                        health.medications(),
                        health.shots(),
                        health.screenings()));
    }

    private Dataset<Student> roster() {
        return Dataset.of(ID, "roster", district.enrolled())
                .add("student_no", INTEGER, ID_STUDENT, Student::number)
                .add("name", TEXT, PERSON_NAME, s -> s.name().listed())
                .add("birthdate", TEXT, PERSON_BIRTH_DATE, Student::birthDate)
                .add("school", TEXT, EDU_ENROLLMENT, Student::school)
                .add("grade", TEXT, EDU_ENROLLMENT, Student::gradeCode)
                .add(
                        "parent_cell",
                        TEXT,
                        CONTACT_PHONE,
                        s -> s.household().guardians().getFirst().mobile())
                .primaryKey("student_no")
                .linksTo("student_no", StudentInformation.ID, "sis.stu_demo", "stu_id");
    }

    private Dataset<Visit> visits() {
        var visits = new ArrayList<Visit>();
        List<LocalDate> days = district.population().year().before(1).days();
        for (Student student : district.enrolled()) {
            int count = dice.occurrences(student.traits().condition() == null ? 1.4 : 3.5);
            for (int i = 0; i < count; i++) {
                visits.add(visit(visits.size() + 1, oldNumber(student), dice.pick(days)));
            }
        }
        return Dataset.of(ID, "visit", visits)
                .add("visit_id", INTEGER, Visit::id)
                .add("student_no", INTEGER, ID_STUDENT, Visit::studentNumber)
                .add(
                        "visited_at",
                        TIMESTAMP,
                        HEALTH_CONDITION,
                        v -> v.day().atTime(8 + v.minute() / 60, v.minute() % 60))
                .add("complaint", TEXT, HEALTH_CONDITION, Visit::complaint)
                .add("note", TEXT, TEXT_PERSONAL, Visit::note)
                .add("sent_to", TEXT, HEALTH_CONDITION, Visit::sentTo)
                .primaryKey("visit_id")
                .linksTo("student_no", StudentInformation.ID, "sis.stu_demo", "stu_id");
    }

    /** The number, or for one student in thirty a number of before the registrar merged double entries. */
    private static int oldNumber(Student student) {
        return student.hasOldNumber() ? student.oldNumber() : student.number();
    }

    private Visit visit(int id, int number, LocalDate day) {
        String note = dice.chance(0.4) ? dice.pick(NOTES) : "";
        String sentTo = List.of("class", "home", "hospital").get(dice.weighted(86, 13.7, 0.3));
        return new Visit(id, number, day, dice.between(5, 390), dice.pick(COMPLAINTS), note, sentTo);
    }

    private Dataset<Student> conditions() {
        List<Student> known = district.enrolled().stream()
                .filter(s -> s.traits().condition() != null)
                .toList();
        return Dataset.of(ID, "condition", known)
                .add("student_no", INTEGER, ID_STUDENT, Student::number)
                .add("dx", TEXT, HEALTH_CONDITION, s -> s.traits().condition())
                .add("plan_on_file", TEXT, HEALTH_CONDITION, s -> s.number() % 5 == 0 ? "no" : "yes")
                .add("noted_on", DATE, HEALTH_CONDITION, Student::entry)
                .linksTo("student_no", StudentInformation.ID, "sis.stu_demo", "stu_id");
    }

    private Dataset<Student> medications() {
        List<Student> medicated = district.enrolled().stream()
                .filter(s -> s.traits().condition() != null
                        && MEDICATIONS.containsKey(s.traits().condition()))
                .toList();
        return Dataset.of(ID, "medication", medicated)
                .add("student_no", INTEGER, ID_STUDENT, Student::number)
                .add(
                        "drug",
                        TEXT,
                        HEALTH_CONDITION,
                        s -> MEDICATIONS.get(s.traits().condition()))
                .add("ordered_by", TEXT, HEALTH_INSURANCE, s -> "Dr. " + (s.number() % 2 == 0 ? "Pemberton" : "Venkat"))
                .add(
                        "expires",
                        DATE,
                        HEALTH_CONDITION,
                        s -> district.population().asOf().plusDays(s.number() % 500))
                .linksTo("student_no", StudentInformation.ID, "sis.stu_demo", "stu_id");
    }

    private Dataset<Shot> shots() {
        var shots = new ArrayList<Shot>();
        for (Student student : district.enrolled()) {
            for (int v = 0; v < VACCINES.size(); v++) {
                LocalDate day =
                        student.birthDate().plusMonths(v < 5 ? 14L + v : 138).plusDays(dice.between(0, 90));
                if (day.isBefore(district.population().asOf()) && dice.chance(0.97)) {
                    shots.add(new Shot(student, VACCINES.get(v), 1 + v % 2, day));
                }
            }
        }
        return Dataset.of(ID, "immunization", shots)
                .add("student_no", INTEGER, ID_STUDENT, s -> s.student().number())
                .add("cvx_name", TEXT, HEALTH_IMMUNIZATION, Shot::vaccine)
                .add("dose", INTEGER, HEALTH_IMMUNIZATION, Shot::dose)
                .add("given_on", DATE, HEALTH_IMMUNIZATION, Shot::day)
                .linksTo("student_no", StudentInformation.ID, "sis.stu_demo", "stu_id");
    }

    private Dataset<Screening> screenings() {
        var screenings = new ArrayList<Screening>();
        for (Student student : district.enrolled()) {
            if (student.grade() >= 0 && student.grade() <= 9) {
                for (String kind :
                        student.grade() >= 5 ? List.of("vision", "hearing", "posture") : List.of("vision", "hearing")) {
                    screenings.add(new Screening(student, kind, dice.chance(0.93) ? "pass" : "refer"));
                }
            }
        }
        return Dataset.of(ID, "screening", screenings)
                .add("student_no", INTEGER, ID_STUDENT, s -> s.student().number())
                .add("kind", TEXT, HEALTH_CONDITION, Screening::kind)
                .add("result", TEXT, HEALTH_CONDITION, Screening::result)
                .linksTo("student_no", StudentInformation.ID, "sis.stu_demo", "stu_id");
    }
}
