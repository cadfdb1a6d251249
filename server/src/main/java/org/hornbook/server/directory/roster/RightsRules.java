package org.hornbook.server.directory.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who holds rights over a student's record. Below 14 and grade 9 the parents; from then on the student beside them (603
 * CMR 23.02); from 18 the student, and the parents until the student limits it in writing, which never takes the right to
 * inspect (34 CFR 99.5; 603 CMR 23.01(3); M.G.L. c. 71 s. 34E). Papers of a court come before all of it (23.07(5)).
 */
final class RightsRules {

    private static final int ELIGIBLE_AGE = 14;
    private static final int ADULT_AGE = 18;

    /** CEDS codes of the grades from 9 on. */
    private static final Set<String> FROM_GRADE_9 = Set.of("09", "9", "10", "11", "12", "13", "PS", "AE");

    private RightsRules() {}

    static RecordRights rights(
            RosterPerson student,
            LocalDate on,
            List<RosterPerson> caregivers,
            Map<PersonId, String> relations,
            List<Restriction> restrictions) {
        boolean adult = isOfAge(student, ADULT_AGE, on);
        List<RightsHolder> holders = new ArrayList<>();
        holders.add(new RightsHolder(
                student.id(), student.name(), "self", own(student, adult, on), applying(restrictions, student, on)));
        caregivers.stream()
                .sorted(Comparator.comparing(RosterPerson::name).thenComparing(p -> p.id().toString()))
                .map(caregiver -> new RightsHolder(
                        caregiver.id(),
                        caregiver.name(),
                        relations.getOrDefault(caregiver.id(), "relative"),
                        basis(relations.getOrDefault(caregiver.id(), "relative"), adult),
                        applying(restrictions, caregiver, on)))
                .forEach(holders::add);
        return new RecordRights(student.id(), on, holders);
    }

    private static RightsBasis own(RosterPerson student, boolean adult, LocalDate on) {
        if (adult) {
            return RightsBasis.ADULT_STUDENT;
        }
        if (isOfAge(student, ELIGIBLE_AGE, on)) {
            return RightsBasis.STUDENT_OF_14;
        }
        String grade = student.grade();
        return grade != null && FROM_GRADE_9.contains(grade)
                ? RightsBasis.STUDENT_IN_GRADE_9
                : RightsBasis.YOUNG_STUDENT;
    }

    private static RightsBasis basis(String relation, boolean adult) {
        if (relation.equals("relative")) {
            return RightsBasis.RELATIVE;
        }
        return adult ? RightsBasis.PARENT_OF_ADULT : RightsBasis.PARENT;
    }

    private static boolean isOfAge(RosterPerson student, int years, LocalDate on) {
        LocalDate birth = student.birthDate();
        return birth != null && !birth.plusYears(years).isAfter(on);
    }

    private static List<Restriction> applying(List<Restriction> restrictions, RosterPerson person, LocalDate on) {
        return restrictions.stream()
                .filter(restriction -> restriction.person().equals(person.id()) && restriction.appliesOn(on))
                .toList();
    }
}
