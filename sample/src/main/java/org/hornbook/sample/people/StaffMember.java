package org.hornbook.sample.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An employee.
 *
 * @param number employee number
 * @param educatorId state educator number, 8 digits
 * @param signIn account name
 * @param name name
 * @param sex code
 * @param birthDate date of birth
 * @param race code
 * @param home address
 * @param mobile telephone
 * @param nationalId social security number, invented
 * @param job what the person does
 * @param school code of the school or office
 * @param hired first day
 * @param left last day, null while employed
 * @param room room, null when none
 */
public record StaffMember(
        int number,
        String educatorId,
        String signIn,
        PersonName name,
        Sex sex,
        LocalDate birthDate,
        String race,
        Address home,
        String mobile,
        String nationalId,
        Job job,
        String school,
        LocalDate hired,
        @Nullable LocalDate left,
        @Nullable String room) {

    /** E-mail at work, in a reserved domain. */
    public String email() {
        return signIn + "@alderbrook.test";
    }

    /** Employee number as written in human resources. */
    public String employeeCode() {
        return "E" + number;
    }

    /** Whether employed today. */
    public boolean employed() {
        return left == null;
    }
}
