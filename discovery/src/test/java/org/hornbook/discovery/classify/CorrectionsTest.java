package org.hornbook.discovery.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hornbook.discovery.classify.ClassifierFixtures.aTable;
import static org.hornbook.discovery.classify.ClassifierFixtures.codes;
import static org.hornbook.discovery.classify.ClassifierFixtures.verdicts;

import java.util.List;
import org.hornbook.discovery.classify.Corrections.Correction;
import org.hornbook.discovery.connect.Dataset;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final Dataset STUDENTS = aTable("students", "student_id first_name last_name custom_7 phone");

    @Test
    void bindOnTheColumnTheyWereMadeFor() {
        var corrections = new Corrections(List.of(
                new Correction("sis", "students", "custom_7", "health.condition"),
                new Correction("sis", "students", "phone", null)));
        List<Verdict> verdicts = verdicts(STUDENTS, List.of(), corrections);
        assertThat(codes(verdicts))
                .containsEntry("custom_7", "health.condition")
                .containsEntry("phone", "none");
        assertThat(verdicts.get(3).confidence()).isEqualTo(1);
        assertThat(verdicts.get(3).evidence()).containsExactly("a custodian decided so");
    }

    @Test
    void outlastTheValues() {
        var corrections = new Corrections(List.of(new Correction("sis", "students", "custom_7", null)));
        List<String> mails = List.of("a@example.org", "b@example.org", "c@example.org");
        List<Verdict> verdicts = verdicts(STUDENTS, List.of(List.of(), List.of(), List.of(), mails), corrections);
        assertThat(codes(verdicts)).containsEntry("custom_7", "none");
    }

    @Test
    void informColumnsOfTheSameNameInSimilarTables() {
        Dataset archive = aTable("students_2019", "student_id first_name last_name custom_7 phone");
        var corrections = new Corrections(List.of(new Correction("sis", "students", "custom_7", "health.condition")));
        assertThat(codes(verdicts(archive, List.of(), corrections, STUDENTS)))
                .containsEntry("custom_7", "health.condition");
    }

    @Test
    void leaveOtherTablesAlone() {
        Dataset buses = aTable("buses", "bus_id plate custom_7");
        var corrections = new Corrections(List.of(new Correction("sis", "students", "custom_7", "health.condition")));
        assertThat(codes(verdicts(buses, List.of(), corrections, STUDENTS))).containsEntry("custom_7", "none");
    }
}
