package org.hornbook.sample.repository;

import static org.hornbook.sample.table.Storage.DATE;
import static org.hornbook.sample.table.Storage.INTEGER;
import static org.hornbook.sample.table.Storage.TEXT;
import static org.hornbook.sample.truth.DataType.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hornbook.sample.people.Dice;
import org.hornbook.sample.people.StaffMember;
import org.hornbook.sample.people.Student;
import org.hornbook.sample.school.Site;
import org.hornbook.sample.table.Dataset;
import org.hornbook.sample.table.Output;
import org.hornbook.sample.table.Sheet;

/** The special education office's workbooks: a caseload for each school, and the services. */
public final class SpecialEducation {

    /** Id of the repository. */
    public static final String ID = "special-education";

    private static final String FOLDER = "special-education/";
    private static final List<String> SERVICES = List.of(
            "Academic support",
            "Speech and language",
            "Occupational therapy",
            "Counseling",
            "Reading (Wilson)",
            "Behavior consult");

    private final District district;
    private final Dice dice;

    private SpecialEducation(District district) {
        this.district = district;
        this.dice = district.population().dice("special education");
    }

    private record Service(Student student, String kind, int minutes, String setting) {}

    /** The workbooks. */
    public static List<Output> outputs(District district) {
        var office = new SpecialEducation(district);
        var outputs = new ArrayList<Output>();
        for (Site site : district.population().plan().sites()) {
            outputs.add(office.caseload(site, outputs.isEmpty()));
        }
        outputs.add(office.services());
        outputs.add(office.twoTables());
        return outputs;
    }

    private List<Student> served() {
        return district.enrolled().stream()
                .filter(s -> s.needs().disability() != null)
                .toList();
    }

    private Output caseload(Site site, boolean titled) {
        String file = "caseload-" + site.code().toLowerCase(Locale.ROOT) + ".xlsx";
        List<StaffMember> staff = district.staffOf(site.code());
        Dataset<Student> table = Dataset.of(
                        ID,
                        file + "!Caseload",
                        served().stream()
                                .filter(s -> s.school().equals(site.code()))
                                .toList())
                .add("SASID", TEXT, ID_STUDENT, Student::stateId)
                .add("Student", TEXT, PERSON_NAME, s -> s.name().listed())
                .add("Gr", TEXT, EDU_ENROLLMENT, Student::gradeCode)
                .add(
                        "Primary disability",
                        TEXT,
                        EDU_SPECIAL_EDUCATION,
                        s -> s.needs().disability())
                .add("Placement", TEXT, EDU_SPECIAL_EDUCATION, SisServices::placement)
                .add("Liaison", TEXT, PERSON_NAME, s -> liaison(staff, s))
                .add("IEP due", DATE, EDU_SPECIAL_EDUCATION, this::due)
                .linksTo("SASID", StudentInformation.ID, "sis.stu_demo", "sasid");
        List<String> title =
                titled ? List.of(site.name() + " caseload, CONFIDENTIAL (synthetic sample data)") : List.of();
        return new Output.Workbook(FOLDER + file, List.of(new Sheet("Caseload", title, List.of(table))));
    }

    private static String liaison(List<StaffMember> staff, Student student) {
        List<StaffMember> liaisons = staff.stream()
                .filter(m -> m.job().department().equals("SPE") && m.job().teaches())
                .toList();
        List<StaffMember> pool = liaisons.isEmpty() ? staff : liaisons;
        return pool.isEmpty()
                ? "to be hired"
                : pool.get(student.number() % pool.size()).name().full();
    }

    private LocalDate due(Student student) {
        return district.population().asOf().plusDays(student.number() * 17 % 360 - 6);
    }

    private Output services() {
        var services = new ArrayList<Service>();
        for (Student student : served()) {
            int count = 1 + dice.between(0, 2);
            for (int i = 0; i < count; i++) {
                services.add(new Service(
                        student,
                        SERVICES.get((student.number() + i) % SERVICES.size()),
                        30 * dice.between(1, 8),
                        dice.chance(0.6) ? "B" : "C"));
            }
        }
        String file = "services-%s.xlsx".formatted(district.population().year().label());
        Dataset<Service> table = Dataset.of(ID, file + "!Grid", services)
                .add("SASID", TEXT, ID_STUDENT, s -> s.student().stateId())
                .add("Service", TEXT, EDU_SPECIAL_EDUCATION, Service::kind)
                .add("Min/wk", INTEGER, EDU_SPECIAL_EDUCATION, Service::minutes)
                .add("Grid", TEXT, EDU_SPECIAL_EDUCATION, Service::setting)
                .linksTo("SASID", StudentInformation.ID, "sis.stu_demo", "sasid");
        return new Output.Workbook(FOLDER + file, List.of(Sheet.of("Grid", table)));
    }

    /** Two tables below each other on one sheet: placements out of the district, and open evaluations. */
    private Output twoTables() {
        List<Student> away = served().stream()
                .filter(s -> "50".equals(SisServices.placement(s)))
                .toList();
        List<Student> open = district.enrolled().stream()
                .filter(s -> s.needs().disability() == null && s.number() % 61 == 3)
                .toList();
        String file = "director-tracking.xlsx";
        Dataset<Student> first = Dataset.of(ID, file + "!Tracking!A4", away)
                .add("Student", TEXT, PERSON_NAME, s -> s.name().full())
                .add("DOB", DATE, PERSON_BIRTH_DATE, Student::birthDate)
                .add("Program", TEXT, EDU_SPECIAL_EDUCATION, s -> "Collaborative " + (char) ('A' + s.number() % 4))
                .add("Tuition", INTEGER, EDU_SPECIAL_EDUCATION, s -> 42_000 + s.number() % 37 * 1_000);
        Dataset<Student> second = Dataset.of(ID, file + "!Tracking!A" + (away.size() + 7), open)
                .add("Referred", TEXT, PERSON_NAME, s -> s.name().full())
                .add("Grade", TEXT, EDU_ENROLLMENT, Student::gradeCode)
                .add("Concern", TEXT, EDU_SPECIAL_EDUCATION, s -> SERVICES.get(s.number() % SERVICES.size()))
                .add(
                        "Consent signed",
                        DATE,
                        EDU_SPECIAL_EDUCATION,
                        s -> district.population().asOf().minusDays(s.number() % 45));
        return new Output.Workbook(
                FOLDER + file,
                List.of(new Sheet(
                        "Tracking",
                        List.of("Out of district placements and open evaluations"),
                        List.of(first, second))));
    }
}
