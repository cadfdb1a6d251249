package org.hornbook.sample.repository;

import java.util.List;
import org.hornbook.sample.people.Population;
import org.hornbook.sample.people.StaffMember;
import org.hornbook.sample.people.Student;
import org.hornbook.sample.records.Enrolment;
import org.hornbook.sample.records.Placement;
import org.hornbook.sample.records.Timetable;

/**
 * What several repositories draw on.
 *
 * @param population everybody
 * @param enrolled students enrolled today
 * @param timetable this year's classes
 * @param enrolments every year of every student
 */
public record District(Population population, List<Student> enrolled, Timetable timetable, List<Enrolment> enrolments) {

    /** Gathers it for a population. */
    public static District of(Population population) {
        return new District(
                population, population.enrolled(), new Timetable(population), Enrolment.history(population));
    }

    /** Placements in classes with periods, from grade 6 on. */
    List<Placement> periodPlacements() {
        return timetable.placements().stream()
                .filter(p -> p.section().period() > 0)
                .toList();
    }

    /** The teachers and other staff of a school. */
    List<StaffMember> staffOf(String school) {
        return population.employed().stream()
                .filter(m -> m.school().equals(school))
                .toList();
    }
}
