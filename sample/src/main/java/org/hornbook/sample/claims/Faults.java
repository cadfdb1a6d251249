package org.hornbook.sample.claims;

import static org.hornbook.sample.truth.FaultKind.*;

import java.util.List;
import java.util.Set;
import org.hornbook.sample.truth.ColumnRef;
import org.hornbook.sample.truth.FaultKind;
import org.hornbook.sample.truth.PlantedFault;

/** Everything that is wrong on purpose. */
public final class Faults {

    /** Columns whose names hide what they hold; the inventory does not know. */
    static final Set<ColumnRef> HIDDEN = Set.of(
            new ColumnRef("hr", "pay.payee", "ref2"),
            new ColumnRef("hr", "hr.employee", "misc"),
            new ColumnRef("sis", "sis.stu_demo", "usr_1"),
            new ColumnRef("sis", "sis.stu_demo", "fax"),
            new ColumnRef("sis", "sis.lnch", "no"),
            new ColumnRef("sis", "sis.stu_xtra", "val"));

    private Faults() {}

    /** All of them, with ids that never change. */
    public static List<PlantedFault> all() {
        return List.of(
                copy("COPY-BACKUP", "A backup of the student table was never dropped", "sis/sis.stu_demo_bkup"),
                copy(
                        "COPY-CLASS-LIST",
                        "A class list with birthdays was saved to the shared drive",
                        "shared-drive/Grade 4/Copy of class list (2).xlsx!Sheet1"),
                copy(
                        "COPY-HONOR-ROLL",
                        "An honor roll draft repeats names and marks",
                        "shared-drive/Guidance/honor roll draft.csv"),
                copy(
                        "COPY-FIELD-TRIP",
                        "A trip list repeats health conditions and telephone numbers",
                        "shared-drive/Grade 5/field trip FINAL v3.xlsx!Trip"),
                copy(
                        "COPY-PHONE-TREE",
                        "A snow day list repeats the private telephone numbers of the staff",
                        "shared-drive/Office/snow day phone tree.csv"),
                copy("COPY-HEALTH-ROSTER", "The health office keeps its own roster instead of a link", "health/roster"),
                copy("COPY-ATHLETES", "The athletics office keeps its own list of athletes", "athletics/athlete"),
                new PlantedFault(
                        "LINK-HEALTH-VISITS",
                        BROKEN_LINK,
                        List.of("ORG-2"),
                        "Visits carry student numbers from before double entries were merged",
                        List.of("health/visit/student_no", "sis/sis.stu_demo/stu_id"),
                        "The link is shown as broken, with the share of numbers that match"),
                new PlantedFault(
                        "LINK-MAILING-LABELS",
                        BROKEN_LINK,
                        List.of("ORG-2"),
                        "Mailing labels carry numbers of a system that was replaced; none matches",
                        List.of("shared-drive/PTO/mailing labels.csv/old id", "sis/sis.stu_demo/stu_id"),
                        "The column is recognised as a student number that links to nothing"),
                new PlantedFault(
                        "UNCATALOGUED-ATHLETICS",
                        UNCATALOGUED_REPOSITORY,
                        List.of("STO-1", "DSE-5"),
                        "The athletics office made its own database on the shared drive; no inventory has it",
                        List.of("athletics"),
                        "Listed among repositories that were found but not catalogued: shared-drive/Athletics/athletics.sqlite"),
                new PlantedFault(
                        "NO-LOCATION-ASSESSMENT",
                        REPOSITORY_WITHOUT_LOCATION,
                        List.of("STO-1"),
                        "Nobody wrote down where the assessment returns are kept",
                        List.of("assessment"),
                        "Listed among repositories without a location"),
                new PlantedFault(
                        "STALE-ARCHIVE",
                        STALE_REPOSITORY,
                        List.of("AUD-1", "USE-2"),
                        "The newest result in the archive is eight years old",
                        List.of("results-archive"),
                        "The repository's newest date is shown and counted as stale"),
                hidden("HIDDEN-SSN", "A column named ref2 holds social security numbers", "hr/pay.payee/ref2"),
                hidden(
                        "HIDDEN-NOTES",
                        "A column named misc holds private notes about employees",
                        "hr/hr.employee/misc"),
                hidden(
                        "HIDDEN-HOMELESS",
                        "A user-defined field holds where homeless students stay",
                        "sis/sis.stu_demo/usr_1"),
                hidden(
                        "HIDDEN-PHONE",
                        "A column named fax holds telephone numbers of students",
                        "sis/sis.stu_demo/fax"),
                hidden(
                        "HIDDEN-PIN",
                        "A column named no holds the numbers with which children pay for lunch",
                        "sis/sis.lnch/no"),
                hidden(
                        "HIDDEN-ALERTS",
                        "A table of names and values holds medical alerts among shirt sizes",
                        "sis/sis.stu_xtra/val"),
                claim(
                        "CUSTODIAN-SCREENER",
                        MISSING_CUSTODIAN,
                        "The reading screener has no custodian",
                        "collection:reading-screener",
                        "STO-1",
                        "MAN-3"),
                claim(
                        "CUSTODIAN-SHARED",
                        MISSING_CUSTODIAN,
                        "The working files on the shared drive have no custodian",
                        "collection:shared-files",
                        "STO-1",
                        "MAN-3"),
                claim(
                        "DEPUTY-LEARNERS",
                        MISSING_DEPUTY,
                        "The English learner records have no deputy custodian",
                        "collection:english-learners",
                        "MAN-3"),
                claim(
                        "DEPUTY-PAYROLL",
                        MISSING_DEPUTY,
                        "Payroll has no deputy custodian",
                        "collection:payroll",
                        "MAN-3"),
                claim(
                        "DEPUTY-SHARED",
                        MISSING_DEPUTY,
                        "The working files on the shared drive have no deputy",
                        "collection:shared-files",
                        "MAN-3"),
                claim(
                        "PAPER-FOLDERS",
                        PAPER_WITHOUT_CITATION,
                        "The cumulative folders are on paper and no law that demands it is named",
                        "cumulative-folders",
                        "MAN-1"),
                claim(
                        "BASIS-EXTRAS",
                        COLLECTION_WITHOUT_BASIS,
                        "Nobody says why the extra fields are collected",
                        "collection:extra-fields",
                        "COL-1"),
                claim(
                        "CITATION-MEALS",
                        BASIS_WITHOUT_CITATION,
                        "Meal counts are said to be required by law, without saying which",
                        "collection:cafeteria-meals",
                        "COL-1"),
                new PlantedFault(
                        "SPLIT-BUS",
                        SPLIT_COLLECTION,
                        List.of("ORG-1"),
                        "Bus riders, bus passes and late bus contacts are about the same students",
                        List.of("collection:bus-riders", "collection:bus-passes", "collection:late-bus-contacts"),
                        "Suggested for consolidation: their student numbers overlap"),
                new PlantedFault(
                        "RETENTION-LEAVERS",
                        PAST_RETENTION,
                        List.of("DIS-1"),
                        "Records of students who left more than seven years ago are still kept",
                        List.of("sis/sis.stu_demo", "sis/sis.enr_hist/wd_dt"),
                        "Counted among records past due"));
    }

    private static PlantedFault copy(String id, String what, String where) {
        return new PlantedFault(
                id,
                COPY,
                List.of("ORG-2"),
                what,
                List.of(where),
                "Listed among copies of personal data that nobody explained");
    }

    private static PlantedFault hidden(String id, String what, String where) {
        return new PlantedFault(
                id,
                HIDDEN_SENSITIVE_COLUMN,
                List.of("STO-2", "DSE-5"),
                what,
                List.of(where),
                "Classified from its contents and put before the custodian for review");
    }

    private static PlantedFault claim(String id, FaultKind kind, String what, String where, String... clauses) {
        return new PlantedFault(
                id, kind, List.of(clauses), what, List.of(where), "Counted as not met, with a link to this entry");
    }
}
