package org.hornbook.sample.repository;

import static org.hornbook.sample.table.Storage.CODE;
import static org.hornbook.sample.table.Storage.DATE;
import static org.hornbook.sample.table.Storage.INTEGER;
import static org.hornbook.sample.table.Storage.TEXT;
import static org.hornbook.sample.truth.DataType.*;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hornbook.sample.people.Dice;
import org.hornbook.sample.people.Guardian;
import org.hornbook.sample.people.Student;
import org.hornbook.sample.table.Dataset;
import org.hornbook.sample.table.DelimitedFormat;
import org.hornbook.sample.table.Output;

/** What the next term brings: laptops on loan, a question too many on a form, a trip; and what it takes away. */
public final class NextTerm {

    /** The table that the new column is in. */
    public static final String FORM = "sis.gdn";

    /** The new column: a passport number, asked for since the student exchange. */
    public static final String QUESTION = "pspt";

    /** The table that loses a column. */
    public static final String CLEANED = "sis.stu_demo";

    /** The column that goes. */
    public static final String DROPPED = "usr_2";

    /** The file that somebody tidies away. */
    public static final String TIDIED = Copies.LABELS_FILE;

    private NextTerm() {}

    /** A table of laptops on loan. */
    public static Dataset<Student> devices(District district) {
        List<Student> borrowers =
                district.enrolled().stream().filter(s -> s.grade() >= 6).toList();
        return Dataset.of(StudentInformation.ID, "sis.stu_dev", borrowers)
                .add("tag", CODE, s -> "CB" + (60_000 + s.number() % 10_000))
                .add("stu_id", INTEGER, ID_STUDENT, Student::number)
                .add("mac", TEXT, TECH_ADDRESS, s -> mac(district.population().dice("mac", s.number())))
                .add(
                        "lst_seen",
                        DATE,
                        TECH_ACTIVITY,
                        s -> district.population()
                                .asOf()
                                .minusDays(district.population()
                                        .dice("seen", s.number())
                                        .between(0, 9)))
                .primaryKey("stu_id")
                .foreignKey("stu_id", "sis.stu_demo", "stu_id");
    }

    /** Locally administered addresses, which no maker gives out. */
    private static String mac(Dice dice) {
        var address = new StringBuilder("02");
        for (int i = 0; i < 5; i++) {
            address.append(':').append(dice.text("0123456789abcdef", 2));
        }
        return address.toString();
    }

    /** Passport numbers of some guardians, by the guardian's number. */
    public static Map<Integer, String> passports(District district) {
        Map<Integer, String> passports = new TreeMap<>();
        for (Student student : district.enrolled()) {
            for (Guardian guardian : student.household().guardians()) {
                Dice dice = district.population().dice("passport", guardian.id());
                if (student.grade() >= 9 && dice.chance(0.4)) {
                    passports.put(guardian.id(), dice.text("ACDEX", 1).toUpperCase(Locale.ROOT) + dice.digits(8));
                }
            }
        }
        return passports;
    }

    /** Rooms of a trip, with what to know at night. */
    public static Output trip(District district) {
        String file = "Grade 8/washington trip rooms.csv";
        Dataset<Student> rooms = Dataset.of(
                        SharedDrive.ID,
                        file,
                        district.enrolled().stream().filter(s -> s.grade() == 8).toList())
                .add("room", INTEGER, s -> 200 + s.number() % 60)
                .add("student", TEXT, PERSON_NAME, s -> s.name().full())
                .add("id", INTEGER, ID_STUDENT, Student::number)
                .add("meds at night", TEXT, HEALTH_CONDITION, s -> s.traits().condition())
                .linksTo("id", StudentInformation.ID, "sis.stu_demo", "stu_id");
        return new Output.Text("shared-drive/" + file, DelimitedFormat.CSV, rooms);
    }
}
