package org.hornbook.server.directory.roster;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A human being of the roster: a student, a member of staff, a caregiver, or several of these.
 *
 * @param middleName empty when there is none
 * @param kinds what the person is or was to the district
 * @param birthDate null when the roster does not tell it
 * @param grade CEDS code of the grade, such as {@code KG} or {@code 09}; null for others than students
 * @param email lower case, empty when there is none
 * @param numbers by kind; kinds without a number are left out
 * @param schools where the person is enrolled, works or cares for a student
 * @param active whether the roster still has the person
 */
public record RosterPerson(
        PersonId id,
        String givenName,
        String middleName,
        String familyName,
        Set<PersonKind> kinds,
        @Nullable LocalDate birthDate,
        @Nullable String grade,
        String email,
        Map<NumberKind, Set<String>> numbers,
        Set<OrgId> schools,
        boolean active) {

    public RosterPerson {
        kinds = Set.copyOf(kinds);
        numbers = numbers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        schools = Set.copyOf(schools);
    }

    /** The full name, given name first. */
    public String name() {
        return Stream.of(givenName, middleName, familyName)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The numbers of that kind, none when there is none. */
    public Set<String> numbers(NumberKind kind) {
        return numbers.getOrDefault(kind, Set.of());
    }

    /** True when the person is that to the district. */
    public boolean is(PersonKind kind) {
        return kinds.contains(kind);
    }
}
