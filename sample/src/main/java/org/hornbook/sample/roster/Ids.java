package org.hornbook.sample.roster;

import org.hornbook.sample.people.Guardian;
import org.hornbook.sample.people.StaffMember;
import org.hornbook.sample.people.Student;
import org.hornbook.sample.records.Section;

/** The identifiers by which the files refer to each other. */
final class Ids {

    /** The district itself. */
    static final String DISTRICT = "org-district";

    private Ids() {}

    static String school(String code) {
        return "org-" + code;
    }

    static String student(Student student) {
        return "stu-" + student.number();
    }

    static String guardian(Guardian guardian) {
        return "gdn-" + guardian.id();
    }

    static String staff(StaffMember member) {
        return "stf-" + member.number();
    }

    static String course(String code) {
        return "crs-" + code;
    }

    static String section(Section section) {
        return "cls-" + section.id();
    }

    static String session(String name) {
        return "ses-" + name;
    }
}
