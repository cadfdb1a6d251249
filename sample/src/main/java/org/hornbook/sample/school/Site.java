package org.hornbook.sample.school;

/**
 * A school.
 *
 * @param code three letters
 * @param stateCode organisation number of the state's kind
 * @param name full name
 * @param lowest lowest grade, -1 for pre-kindergarten
 * @param highest highest grade
 * @param street address
 */
public record Site(String code, String stateCode, String name, int lowest, int highest, String street) {

    /** Whether students of that grade go to such a school. */
    public boolean teaches(int grade) {
        return grade >= lowest && grade <= highest;
    }
}
