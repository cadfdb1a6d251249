package org.hornbook.sample.people;

import org.jspecify.annotations.Nullable;

/**
 * A home.
 *
 * @param id number in the student information system
 * @param house house number
 * @param street street name
 * @param unit apartment, or null
 * @param town town
 * @param zip postal code
 * @param zone attendance zone, 0 and up; -1 outside the town
 */
public record Address(
        int id, int house, String street, @Nullable String unit, String town, String zip, int zone) {

    /** In one line, as on an envelope. */
    public String line() {
        return house + " " + street + (unit == null ? "" : ", " + unit);
    }
}
