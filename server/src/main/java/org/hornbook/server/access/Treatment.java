package org.hornbook.server.access;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is delivered of an element's value: less than it says, wherever that serves the purpose (clause DSE-7). */
public enum Treatment {
    /** The value as it stands. */
    AS_IS("As it is", ""),
    /** A pseudonym: the same for the same value within a grant, another in every other grant. */
    PSEUDONYM("Pseudonym", ""),
    /** Full years from the date to the day of delivery. */
    AGE_IN_YEARS("Age in years", "person.birth_date"),
    /** The year of a date. */
    YEAR("Year only", ""),
    /** The first letter. */
    INITIAL("First letter", "person.name"),
    /** Of an address the town, of a postal code its first three digits. */
    PLACE_COARSE("Town or region", "contact.address"),
    /** Whether anything is recorded: yes or no. */
    PRESENCE("Whether recorded", "");

    /** Passwords and the like should not be readable at all, so nobody is given them. */
    private static final String SECRET = "id.secret";

    private final String title;
    private final String only;

    Treatment(String title, String only) {
        this.title = title;
        this.only = only;
    }

    /** The treatment as people read it. */
    public String title() {
        return title;
    }

    /**
     * True when values of the data type can be treated so.
     *
     * @param dataType code of the data type; null when the element is not about a person
     */
    public boolean fits(@Nullable String dataType) {
        if (SECRET.equals(dataType)) {
            return this == PRESENCE;
        }
        return only.isEmpty() || only.equals(dataType);
    }

    /** Those that fit the data type, the fullest first. */
    public static List<Treatment> fitting(@Nullable String dataType) {
        return Arrays.stream(values())
                .filter(treatment -> treatment.fits(dataType))
                .toList();
    }
}
