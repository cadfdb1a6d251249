package org.hornbook.discovery.vocabulary;

import java.util.List;
import java.util.Map;

/**
 * One type of data about persons.
 *
 * @param code the stable code, such as {@code person.name}
 * @param title what it covers, in a few words
 * @param sensitivity the level a column of this type has unless a custodian decides otherwise
 * @param lawNote what the law says of it; empty when nothing in particular
 * @param counterparts names of the same in other standards, by the standard; empty where it has none
 */
public record DataType(
        String code, String title, Sensitivity sensitivity, String lawNote, Map<Standard, List<String>> counterparts) {

    /** A standard for data about education. */
    public enum Standard {
        /** Common Education Data Standards: elements. */
        CEDS,
        /** Ed-Fi Data Standard: entities, types and attributes. */
        ED_FI,
        /** OneRoster 1.2: fields and files. */
        ONE_ROSTER
    }

    public DataType {
        if (!code.matches("[a-z]+(?:\\.[a-z0-9_]+)+")) {
            throw new IllegalArgumentException(
                    "A data type's code is words parted by dots, such as person.name, not " + code);
        }
        counterparts = Map.copyOf(counterparts);
    }

    /** A type without counterparts, as a pack may add one. */
    public static DataType of(String code, String title, Sensitivity sensitivity, String lawNote) {
        return new DataType(code, title, sensitivity, lawNote, Map.of());
    }
}
