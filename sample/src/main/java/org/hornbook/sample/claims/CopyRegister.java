package org.hornbook.sample.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hornbook.sample.truth.ColumnRef;
import org.hornbook.sample.truth.CopyTruth;
import org.hornbook.sample.truth.CopyTruth.CopiedColumn;
import org.hornbook.sample.truth.DatasetTruth;
import org.jspecify.annotations.Nullable;

/** Which columns repeat which, value for value. */
public final class CopyRegister {

    private final List<DatasetTruth> truths;

    private CopyRegister(List<DatasetTruth> truths) {
        this.truths = truths;
    }

    /** The copies among those datasets. */
    public static List<CopyTruth> of(List<DatasetTruth> truths) {
        var register = new CopyRegister(truths);
        return Stream.concat(register.registered(), register.caseloads()).toList();
    }

    private Stream<CopyTruth> registered() {
        return Stream.of(
                students(
                        "COPY-BACKUP",
                        "sis",
                        "sis.stu_demo_bkup",
                        "stu_id=stu_id",
                        "last_nm=last_nm",
                        "first_nm=first_nm",
                        "dob=dob",
                        "race_cd=race_cd"),
                students(
                        "COPY-CLASS-LIST",
                        "shared-drive",
                        "Grade 4/Copy of class list (2).xlsx!Sheet1",
                        "ID=stu_id",
                        "Name=last_nm",
                        "First=first_nm",
                        "Bday=dob"),
                students(
                        "COPY-HONOR-ROLL",
                        "shared-drive",
                        "Guidance/honor roll draft.csv",
                        "student=stu_id",
                        "lname=last_nm",
                        "fname=first_nm"),
                students("COPY-FIELD-TRIP", "shared-drive", "Grade 5/field trip FINAL v3.xlsx!Trip", "Stu No=stu_id"),
                copy(
                        "COPY-PHONE-TREE",
                        "shared-drive",
                        "Office/snow day phone tree.csv",
                        "hr",
                        "hr.employee",
                        "cell=cell"),
                students("COPY-HEALTH-ROSTER", "health", "roster", "student_no=stu_id", "birthdate=dob"),
                students("COPY-ATHLETES", "athletics", "athlete", "stu_num=stu_id", "dob=dob"),
                students(null, "transport", "late-bus-contacts.csv", "stu=stu_id", "given=first_nm", "surname=last_nm"),
                students(null, "transport", "riders.tsv", "Stu#=stu_id"),
                students(
                        null,
                        "assessment",
                        "reading-screener.csv",
                        "Student Primary ID=stu_id",
                        "Student Last Name=last_nm",
                        "Student First Name=first_nm"),
                students(
                        null,
                        "assessment",
                        stateReturn(),
                        "column 1=sasid",
                        "column 2=last_nm",
                        "column 3=first_nm",
                        "column 4=dob"),
                copy(
                        null,
                        "hr",
                        "hr.employee",
                        "sis",
                        "sis.stf",
                        "emp_no=emp_no",
                        "last_name=last_nm",
                        "first_name=first_nm",
                        "work_email=e_mail"));
    }

    /** Each school's caseload repeats its students' names beside their state numbers. */
    private Stream<CopyTruth> caseloads() {
        return truths.stream()
                .map(DatasetTruth::dataset)
                .filter(dataset -> dataset.startsWith("caseload-") && dataset.endsWith("!Caseload"))
                .map(dataset -> students(null, "special-education", dataset, "SASID=sasid"));
    }

    private String stateReturn() {
        return truths.stream()
                .map(DatasetTruth::dataset)
                .filter(d -> d.startsWith("state-return-"))
                .findFirst()
                .orElseThrow();
    }

    private CopyTruth students(@Nullable String fault, String repository, String dataset, String... pairs) {
        return copy(fault, repository, dataset, "sis", "sis.stu_demo", pairs);
    }

    private CopyTruth copy(
            @Nullable String fault,
            String repository,
            String dataset,
            String originalRepository,
            String original,
            String... pairs) {
        var columns = new ArrayList<CopiedColumn>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            columns.add(new CopiedColumn(
                    new ColumnRef(repository, dataset, pair.substring(0, equals)),
                    new ColumnRef(originalRepository, original, pair.substring(equals + 1))));
        }
        return new CopyTruth(fault, columns, rows(repository, dataset), rows(originalRepository, original));
    }

    private long rows(String repository, String dataset) {
        return truths.stream()
                .filter(t -> t.repository().equals(repository) && t.dataset().equals(dataset))
                .mapToLong(DatasetTruth::rows)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no dataset " + repository + "/" + dataset));
    }
}
