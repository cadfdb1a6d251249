package org.hornbook.sample.repository;

import static org.hornbook.sample.table.Storage.DATE;
import static org.hornbook.sample.table.Storage.INTEGER;
import static org.hornbook.sample.table.Storage.TEXT;
import static org.hornbook.sample.truth.DataType.*;

import java.util.ArrayList;
import java.util.List;
import org.hornbook.sample.people.Dice;
import org.hornbook.sample.people.StaffMember;
import org.hornbook.sample.people.Student;
import org.hornbook.sample.table.Dataset;
import org.hornbook.sample.table.DelimitedFormat;
import org.hornbook.sample.table.Output;
import org.hornbook.sample.table.Sheet;

/** The shared drive: what people saved to get on with their day. */
public final class SharedDrive {

    /** Id of the repository. */
    public static final String ID = "shared-drive";

    /** Id of the database that the athletics office made for itself; no inventory knows it. */
    public static final String ATHLETICS = "athletics";

    private static final String FOLDER = "shared-drive/";

    private final District district;
    private final Dice dice;

    private SharedDrive(District district) {
        this.district = district;
        this.dice = district.population().dice("shared drive");
    }

    private record Physical(Student student, String sport, String cleared) {}

    /** The files. */
    public static List<Output> outputs(District district) {
        var drive = new SharedDrive(district);
        return List.of(
                new Output.Workbook(FOLDER + Copies.CLASS_LIST_FILE, List.of(Sheet.of("Sheet1", drive.classList()))),
                new Output.Text(FOLDER + Copies.HONOR_ROLL_FILE, DelimitedFormat.CSV, drive.honorRoll()),
                new Output.Workbook(FOLDER + Copies.TRIP_FILE, List.of(Sheet.of("Trip", drive.fieldTrip()))),
                new Output.Text(FOLDER + Copies.PHONE_TREE_FILE, DelimitedFormat.CSV, drive.phoneTree()),
                new Output.Text(FOLDER + Copies.LABELS_FILE, DelimitedFormat.CSV, drive.mailingLabels()),
                drive.supplies(),
                drive.athletics());
    }

    private Dataset<Student> classList() {
        return Dataset.of(ID, Copies.CLASS_LIST_FILE + "!Sheet1", Copies.classListed(district))
                .add("ID", INTEGER, ID_STUDENT, Student::number)
                .add("Name", TEXT, PERSON_NAME, s -> s.name().family())
                .add("First", TEXT, PERSON_NAME, s -> s.name().given())
                .add("Bday", DATE, PERSON_BIRTH_DATE, Student::birthDate)
                .add(
                        "Parent email",
                        TEXT,
                        CONTACT_EMAIL,
                        s -> s.household().guardians().getFirst().email())
                .linksTo("ID", StudentInformation.ID, "sis.stu_demo", "stu_id");
    }

    private Dataset<Student> honorRoll() {
        return Dataset.of(ID, Copies.HONOR_ROLL_FILE, Copies.honored(district))
                .add("student", INTEGER, ID_STUDENT, Student::number)
                .add("lname", TEXT, PERSON_NAME, s -> s.name().family())
                .add("fname", TEXT, PERSON_NAME, s -> s.name().given())
                .add("honor", TEXT, EDU_GRADE, s -> s.traits().ability() > 1.6 ? "High honors" : "Honors")
                .linksTo("student", StudentInformation.ID, "sis.stu_demo", "stu_id");
    }

    private Dataset<Student> fieldTrip() {
        return Dataset.of(ID, Copies.TRIP_FILE + "!Trip", Copies.travelling(district))
                .add("Stu No", INTEGER, ID_STUDENT, Student::number)
                .add("Kid", TEXT, PERSON_NAME, s -> s.name().full())
                .add("Watch for", TEXT, HEALTH_CONDITION, s -> s.traits().condition())
                .add(
                        "Call",
                        TEXT,
                        CONTACT_PHONE,
                        s -> s.household().guardians().getFirst().mobile())
                .add("Paid", TEXT, EDU_ECONOMIC, s -> s.household().lunch().equals("P") ? "$18" : "waived")
                .linksTo("Stu No", StudentInformation.ID, "sis.stu_demo", "stu_id");
    }

    private Dataset<StaffMember> phoneTree() {
        return Dataset.of(ID, Copies.PHONE_TREE_FILE, Copies.called(district))
                .add("who", TEXT, PERSON_NAME, m -> m.name().full())
                .add("cell", TEXT, CONTACT_PHONE, StaffMember::mobile)
                .add("where", TEXT, STAFF_EMPLOYMENT, StaffMember::school);
    }

    private Dataset<Student> mailingLabels() {
        return Dataset.of(ID, Copies.LABELS_FILE, Copies.labelled(district))
                .add("to", TEXT, PERSON_NAME, s -> "Family of " + s.name().full())
                .add("street", TEXT, CONTACT_ADDRESS, s -> s.household().home().line())
                .add("town", TEXT, CONTACT_ADDRESS, s -> s.household().home().town())
                .add("zip", TEXT, CONTACT_ADDRESS, s -> s.household().home().zip())
                // numbers of the system that was replaced: none matches any more
                .add("old id", TEXT, ID_STUDENT, s -> "S" + (s.number() * 37 % 90_000 + 10_000))
                .linksTo("old id", StudentInformation.ID, "sis.stu_demo", "stu_id");
    }

    private record Supply(String item, int count, int cents) {}

    private Output supplies() {
        List<Supply> supplies = List.of(
                new Supply("Glue sticks, box", 40, 1_299),
                new Supply("Copy paper, case", 120, 3_850),
                new Supply("Whiteboard markers, dozen", 65, 899),
                new Supply("Tissues, case", 30, 2_475),
                new Supply("Pencils, gross", 22, 1_540));
        Dataset<Supply> table = Dataset.of(ID, "Office/supply order.csv", supplies)
                .add("item", TEXT, Supply::item)
                .add("qty", INTEGER, Supply::count)
                .add("cents", INTEGER, Supply::cents);
        return new Output.Text(FOLDER + "Office/supply order.csv", DelimitedFormat.CSV, table);
    }

    private Output athletics() {
        var physicals = new ArrayList<Physical>();
        for (Student student : district.enrolled()) {
            if (student.grade() >= 7 && dice.chance(0.38)) {
                String sport =
                        dice.pick(List.of("soccer", "cross country", "basketball", "track", "lacrosse", "swimming"));
                physicals.add(new Physical(student, sport, dice.chance(0.92) ? "cleared" : "see doctor"));
            }
        }
        Dataset<Physical> athletes = Dataset.of(ATHLETICS, "athlete", physicals)
                .add("stu_num", INTEGER, ID_STUDENT, p -> p.student().number())
                .add("nm", TEXT, PERSON_NAME, p -> p.student().name().full())
                .add("dob", TEXT, PERSON_BIRTH_DATE, p -> p.student().birthDate())
                .add(
                        "home_ph",
                        TEXT,
                        CONTACT_PHONE,
                        p -> p.student().household().guardians().getFirst().mobile())
                .linksTo("stu_num", StudentInformation.ID, "sis.stu_demo", "stu_id");
        Dataset<Physical> forms = Dataset.of(ATHLETICS, "physical", physicals)
                .add("stu_num", INTEGER, ID_STUDENT, p -> p.student().number())
                .add("sport", TEXT, EDU_SCHEDULE, Physical::sport)
                .add("dr_ok", TEXT, HEALTH_CONDITION, Physical::cleared)
                .add(
                        "inhaler",
                        TEXT,
                        HEALTH_CONDITION,
                        p -> "Asthma".equals(p.student().traits().condition()) ? "yes" : "no")
                .linksTo("stu_num", ATHLETICS, "athlete", "stu_num");
        return new Output.Sqlite(FOLDER + "Athletics/athletics.sqlite", List.of(athletes, forms));
    }
}
