package org.hornbook.sample.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hornbook.sample.people.Address;
import org.hornbook.sample.people.Population;
import org.hornbook.sample.people.Student;
import org.hornbook.sample.school.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * A student's year in a school.
 *
 * @param student the student
 * @param year the year
 * @param grade grade in that year
 * @param school code of the school
 * @param entry first day in it
 * @param entryCode {@code E1} new to the district, {@code C} continuing
 * @param exit last day, null in the current year
 * @param exitCode reason for leaving at the end, null when continuing
 */
public record Enrolment(
        Student student,
        SchoolYear year,
        int grade,
        String school,
        LocalDate entry,
        String entryCode,
        @Nullable LocalDate exit,
        @Nullable String exitCode) {

    /** Every year of every student. */
    public static List<Enrolment> history(Population population) {
        var history = new ArrayList<Enrolment>();
        for (Student student : population.students()) {
            LocalDate last = student.exit() == null ? population.asOf() : student.exit();
            int lastYear = SchoolYear.of(last).endYear();
            for (int y = SchoolYear.of(student.entry()).endYear(); y <= lastYear; y++) {
                history.add(yearOf(population, student, new SchoolYear(y), lastYear));
            }
        }
        return history;
    }

    private static Enrolment yearOf(Population population, Student student, SchoolYear year, int lastYear) {
        int grade = Math.max(-1, student.grade() - (lastYear - year.endYear()));
        Address home = student.household().home();
        boolean first = SchoolYear.of(student.entry()).equals(year);
        boolean last = year.endYear() == lastYear;
        return new Enrolment(
                student,
                year,
                grade,
                population.plan().require(grade, home.zone(), home.id()).code(),
                first ? student.entry() : year.firstDay(),
                first ? "E1" : "C",
                last ? student.exit() : LocalDate.of(year.endYear(), 6, 20),
                last ? student.exitCode() : null);
    }
}
