package org.hornbook.sample.repository;

import java.time.LocalDate;
import java.util.List;
import org.hornbook.sample.people.StaffMember;
import org.hornbook.sample.people.Student;

/** Which rows the planted copies repeat, and in which files. */
final class Copies {

    static final String CLASS_LIST_FILE = "Grade 4/Copy of class list (2).xlsx";
    static final String HONOR_ROLL_FILE = "Guidance/honor roll draft.csv";
    static final String TRIP_FILE = "Grade 5/field trip FINAL v3.xlsx";
    static final String PHONE_TREE_FILE = "Office/snow day phone tree.csv";
    static final String LABELS_FILE = "PTO/mailing labels.csv";

    private Copies() {}

    /** Students who were in the system in August of three years ago. */
    static List<Student> backedUp(District district) {
        LocalDate day = LocalDate.of(district.population().year().endYear() - 3, 8, 1);
        return district.population().students().stream()
                .filter(s -> s.entry().isBefore(day))
                .toList();
    }

    static List<Student> classListed(District district) {
        return district.enrolled().stream().filter(s -> s.grade() == 4).toList();
    }

    static List<Student> honored(District district) {
        return district.enrolled().stream()
                .filter(s -> s.grade() >= 9 && s.traits().ability() > 0.7)
                .toList();
    }

    static List<Student> travelling(District district) {
        return district.enrolled().stream()
                .filter(s -> s.grade() == 5 && s.number() % 8 != 0)
                .toList();
    }

    static List<StaffMember> called(District district) {
        return district.population().employed();
    }

    static List<Student> labelled(District district) {
        return district.enrolled().stream().filter(s -> s.grade() <= 2).toList();
    }
}
