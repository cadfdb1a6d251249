package org.hornbook.sample.repository;

import static org.hornbook.sample.table.Storage.CODE;
import static org.hornbook.sample.table.Storage.DATE;
import static org.hornbook.sample.table.Storage.DECIMAL;
import static org.hornbook.sample.table.Storage.FLAG;
import static org.hornbook.sample.table.Storage.INTEGER;
import static org.hornbook.sample.table.Storage.TEXT;
import static org.hornbook.sample.truth.DataType.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hornbook.sample.people.Dice;
import org.hornbook.sample.people.Job;
import org.hornbook.sample.people.StaffMember;
import org.hornbook.sample.school.SchoolYear;
import org.hornbook.sample.table.Dataset;
import org.jspecify.annotations.Nullable;

/** Human resources: who works here, as what, how well, and with which licence. Payroll is beside it. */
public final class HumanResources {

    /** Id of the repository. */
    public static final String ID = "hr";

    private static final List<String> NOTES = List.of(
            "Going through a divorce, wants mail sent to her sister's address",
            "Back surgery in March, ask before assigning lifting",
            "Asked for a salary advance twice, do not grant again",
            "Son has leukemia, be flexible with leave",
            "Mother's maiden name for verification is on the blue card",
            "Complaint by a parent 2023, unfounded, see sealed folder",
            "In recovery, attends meetings Tuesday noon",
            "Expecting in May, not public yet",
            "Prefers texts, old number is her ex-husband's");
    private static final List<String> RATINGS =
            List.of("Exemplary", "Proficient", "Needs Improvement", "Unsatisfactory");

    private final District district;
    private final Dice dice;

    private HumanResources(District district) {
        this.district = district;
        this.dice = district.population().dice("hr");
    }

    private record Evaluation(
            StaffMember member,
            SchoolYear year,
            String rating,
            @Nullable String remark) {}

    private record Leave(
            StaffMember member,
            LocalDate from,
            int days,
            String kind,
            @Nullable String reason) {}

    /** The tables of human resources and of payroll. */
    public static List<Dataset<?>> datasets(District district) {
        var hr = new HumanResources(district);
        var datasets = new ArrayList<Dataset<?>>(List.of(
                hr.jobs(),
                hr.employees(),
                hr.assignments(),
                hr.licences(),
                hr.evaluations(),
                hr.checks(),
                hr.leaves()));
        datasets.addAll(new Payroll(district).datasets());
        return List.copyOf(datasets);
    }

    private List<StaffMember> everybody() {
        return district.population().staff();
    }

    private Dice luck(String topic, StaffMember member) {
        return district.population().dice(topic, member.number());
    }

    private Dataset<Job> jobs() {
        Map<String, Job> jobs = new LinkedHashMap<>();
        everybody().forEach(m -> jobs.putIfAbsent(m.job().code(), m.job()));
        return Dataset.of(ID, "hr.job", List.copyOf(jobs.values()))
                .add("job_code", CODE, Job::code)
                .add("job_title", TEXT, Job::title)
                .add("bargaining_unit", CODE, Job::unit)
                .primaryKey("job_code");
    }

    private Dataset<StaffMember> employees() {
        return Dataset.of(ID, "hr.employee", everybody())
                .add("emp_no", CODE, ID_STAFF, StaffMember::employeeCode)
                .add("last_name", TEXT, PERSON_NAME, m -> m.name().family())
                .add("first_name", TEXT, PERSON_NAME, m -> m.name().given())
                .add(
                        "mi",
                        FLAG,
                        PERSON_NAME,
                        m -> m.name().middle().isEmpty() ? null : m.name().middle())
                .add("birth_date", DATE, PERSON_BIRTH_DATE, StaffMember::birthDate)
                .add("sex", FLAG, PERSON_SEX, m -> m.sex().name())
                .add("ethnic_cd", CODE, PERSON_RACE_ETHNICITY, StaffMember::race)
                .add("street", TEXT, CONTACT_ADDRESS, m -> m.home().line())
                .add("town", TEXT, CONTACT_ADDRESS, m -> m.home().town())
                .add("zip", CODE, CONTACT_ADDRESS, m -> m.home().zip())
                .add("cell", TEXT, CONTACT_PHONE, StaffMember::mobile)
                .add("work_email", TEXT, CONTACT_EMAIL, StaffMember::email)
                .add("hire_date", DATE, STAFF_EMPLOYMENT, StaffMember::hired)
                .add("term_date", DATE, STAFF_EMPLOYMENT, StaffMember::left)
                .add("status", CODE, STAFF_EMPLOYMENT, m -> m.employed() ? "ACTIVE" : "TERM")
                .add(
                        "misc",
                        TEXT,
                        TEXT_PERSONAL,
                        m -> luck("misc", m).chance(0.09) ? luck("note", m).pick(NOTES) : null)
                .primaryKey("emp_no")
                .linksTo("emp_no", StudentInformation.ID, "sis.stf", "emp_no");
    }

    private Dataset<StaffMember> assignments() {
        return Dataset.of(ID, "hr.assignment", everybody())
                .add("emp_no", CODE, ID_STAFF, StaffMember::employeeCode)
                .add("job_code", CODE, STAFF_EMPLOYMENT, m -> m.job().code())
                .add("location", CODE, STAFF_EMPLOYMENT, StaffMember::school)
                .add("fte", DECIMAL, STAFF_EMPLOYMENT, m -> luck("fte", m).chance(0.9) ? 1.0 : 0.5)
                .add("start_date", DATE, STAFF_EMPLOYMENT, StaffMember::hired)
                .primaryKey("emp_no", "job_code", "start_date")
                .foreignKey("emp_no", "hr.employee", "emp_no")
                .foreignKey("job_code", "hr.job", "job_code");
    }

    private Dataset<StaffMember> licences() {
        List<StaffMember> licensed =
                everybody().stream().filter(m -> m.job().licensed()).toList();
        LocalDate asOf = district.population().asOf();
        return Dataset.of(ID, "hr.licence", licensed)
                .add("emp_no", CODE, ID_STAFF, StaffMember::employeeCode)
                .add("licence_no", CODE, ID_STAFF, StaffMember::educatorId)
                .add("field", TEXT, STAFF_EMPLOYMENT, m -> m.job().title())
                .add(
                        "stage",
                        TEXT,
                        STAFF_EMPLOYMENT,
                        m -> m.hired().isAfter(asOf.minusYears(4)) ? "Initial" : "Professional")
                .add(
                        "expires",
                        DATE,
                        STAFF_EMPLOYMENT,
                        m -> asOf.plusDays(luck("licence", m).between(-60, 1_700)))
                .primaryKey("licence_no")
                .foreignKey("emp_no", "hr.employee", "emp_no");
    }

    private Dataset<Evaluation> evaluations() {
        var evaluations = new ArrayList<Evaluation>();
        for (StaffMember member : everybody()) {
            for (int back = 1; back <= 3; back++) {
                SchoolYear year = district.population().year().before(back);
                if (member.hired().isBefore(year.firstDay()) && member.employed()) {
                    int band = dice.weighted(11, 83, 5, 1);
                    String remark = band >= 2 ? "Improvement plan agreed; weekly visits by the evaluator" : null;
                    evaluations.add(new Evaluation(member, year, RATINGS.get(band), remark));
                }
            }
        }
        return Dataset.of(ID, "hr.evaluation", evaluations)
                .add("emp_no", CODE, ID_STAFF, e -> e.member().employeeCode())
                .add("cycle", CODE, STAFF_EVALUATION, e -> e.year().label())
                .add("overall", TEXT, STAFF_EVALUATION, Evaluation::rating)
                .add("remark", TEXT, TEXT_PERSONAL, Evaluation::remark)
                .primaryKey("emp_no", "cycle")
                .foreignKey("emp_no", "hr.employee", "emp_no");
    }

    private Dataset<StaffMember> checks() {
        return Dataset.of(ID, "hr.cori", everybody())
                .add("emp_no", CODE, ID_STAFF, StaffMember::employeeCode)
                .add("requested", DATE, STAFF_BACKGROUND, m -> m.hired().minusDays(20))
                .add("result", CODE, STAFF_BACKGROUND, m -> luck("cori", m).chance(0.97) ? "NO RECORD" : "REVIEWED")
                .add("fingerprinted", FLAG, STAFF_BACKGROUND, m -> m.hired().getYear() >= 2013 ? "Y" : "N")
                .primaryKey("emp_no");
    }

    private Dataset<Leave> leaves() {
        var leaves = new ArrayList<Leave>();
        List<LocalDate> days = district.population().year().before(1).days();
        for (StaffMember member : district.population().employed()) {
            int count = dice.occurrences(2.5);
            for (int i = 0; i < count; i++) {
                String kind = List.of("SICK", "PERS", "FMLA", "BRV").get(dice.weighted(70, 24, 2, 4));
                String reason = kind.equals("FMLA")
                        ? dice.pick(List.of("birth of child", "care of parent", "own surgery"))
                        : null;
                leaves.add(new Leave(
                        member, dice.pick(days), kind.equals("FMLA") ? 40 : dice.between(1, 3), kind, reason));
            }
        }
        return Dataset.of(ID, "hr.leave_taken", leaves)
                .add("emp_no", CODE, ID_STAFF, l -> l.member().employeeCode())
                .add("from_date", DATE, STAFF_EMPLOYMENT, Leave::from)
                .add("days", INTEGER, STAFF_EMPLOYMENT, Leave::days)
                .add("kind", CODE, STAFF_EMPLOYMENT, Leave::kind)
                .add("why", TEXT, HEALTH_CONDITION, Leave::reason)
                .linksTo("emp_no", ID, "hr.employee", "emp_no");
    }
}
