package org.hornbook.discovery.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hornbook.discovery.classify.ClassifierFixtures.aTable;
import static org.hornbook.discovery.classify.ClassifierFixtures.codes;
import static org.hornbook.discovery.classify.ClassifierFixtures.verdicts;

import java.util.List;
import java.util.stream.IntStream;
import org.hornbook.discovery.connect.Dataset;
import org.junit.jupiter.api.Test;

class TablesInContextTest {
    private static final Dataset EMPLOYEES = aTable("employees", "employee_id first_name last_name hire_date");

    @Test
    void takesUsersOfAPersonnelSystemForStaff() {
        assertThat(codes(
                        aTable("timesheet", "id user_id start_date end_date"),
                        EMPLOYEES,
                        aTable("emp_salary", "id employee_id amount"),
                        aTable("users", "id username password email"),
                        aTable("emp_leave", "id employee_id from_date to_date")))
                .containsEntry("user_id", "id.staff");
    }

    @Test
    void leavesOwnersOfThingsOutOfTheTablesSubject() {
        assertThat(codes(aTable("course_periods", "course_period_id course_id teacher_id room total_seats")))
                .containsEntry("teacher_id", "id.staff")
                .containsEntry("total_seats", "none")
                .containsEntry("room", "none");
    }

    @Test
    void readsRowsThatBelongToAFactAsThatFact() {
        assertThat(codes(
                        aTable("referral_actions", "id discipline_referral_id action days"),
                        aTable("discipline_referrals", "id student_id category"),
                        aTable("students", "student_id first_name last_name")))
                .containsEntry("days", "edu.discipline");
    }

    @Test
    void findsPeopleInASheetByItsValues() {
        List<String> names = List.of("Garcia, Maria", "Smith, John", "Nguyen, Linh", "Lee, Anna", "Brown, Tom");
        List<String> streets = List.of("12 Main St", "4 Elm Street", "77 Oak Ave", "3 Pine Rd", "9 Hill Ct");
        List<String> towns = List.of("Salem", "Salem", "Lynn", "Lynn", "Salem");
        assertThat(codes(verdicts(
                        aTable("labels.xlsx!Sheet1", "to street town"),
                        List.of(names, streets, towns),
                        Corrections.none())))
                .containsEntry("to", "person.name")
                .containsEntry("street", "contact.address")
                .containsEntry("town", "contact.address");
    }

    @Test
    void leavesOutAPrefixThatAllTablesOrColumnsCarry() {
        assertThat(codes(
                        aTable("emp_emergency_contacts", "emp_number eec_seqno eec_name eec_relationship eec_home_no")))
                .containsEntry("eec_name", "person.name")
                .containsEntry("eec_relationship", "person.relationship")
                .containsEntry("eec_home_no", "contact.phone");
    }

    @Test
    void takesTheUserBesideAStudentForWhoRecordedTheFact() {
        assertThat(codes(aTable("absences", "id student_id user_id day minutes")))
                .containsEntry("student_id", "id.student")
                .containsEntry("user_id", "id.staff");
    }

    @Test
    void takesAListOfPeopleWhoseNamesAnotherTableKeepsForPeople() {
        assertThat(codes(
                        aTable("students", "id user_id start_date status"),
                        aTable("users", "id username password first_name last_name")))
                .containsEntry("id", "id.student")
                .containsEntry("status", "edu.enrollment");
    }

    @Test
    void leavesAloneTheKeyThatNearlyEveryTableHas() {
        Dataset[] others = IntStream.range(0, 12)
                .mapToObj(i -> aTable("table" + (char) ('a' + i), "id school_id value"))
                .toArray(Dataset[]::new);
        assertThat(codes(aTable("students", "id first_name last_name school_id"), others))
                .containsEntry("school_id", "none");
        assertThat(codes(aTable("students", "id first_name last_name school_id")))
                .containsEntry("school_id", "edu.enrollment");
    }

    @Test
    void leavesAloneTheRowsOwnKeyWhereAnotherColumnIsThePersons() {
        assertThat(codes(aTable("emp_dependency", "id employee_id dependent_name dependent_dob gender")))
                .containsEntry("id", "none")
                .containsEntry("employee_id", "id.staff");
    }

    @Test
    void readsPartsOfAFactByTheNameOfTheirTable() {
        assertThat(codes(
                        aTable("timesheet_items", "id date duration"),
                        aTable("timesheets", "id employee_id start_date end_date"),
                        EMPLOYEES))
                .containsEntry("duration", "staff.employment");
        assertThat(codes(aTable("order_items", "id date quantity"), aTable("orders", "id supplier start_date")))
                .containsEntry("quantity", "none");
    }
}
