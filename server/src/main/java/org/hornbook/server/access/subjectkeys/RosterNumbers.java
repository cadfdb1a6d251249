package org.hornbook.server.access.subjectkeys;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hornbook.server.directory.roster.NumberKind;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.Rosters;
import org.springframework.stereotype.Component;

/** Whose number it is, for many at a time. */
@Component
public class RosterNumbers {

    private final Rosters rosters;

    RosterNumbers(Rosters rosters) {
        this.rosters = rosters;
    }

    /** Everybody's numbers of the kind, those who left included; a number that two people have is nobody's. */
    public Map<String, PersonId> everybodys(NumberKind kind) {
        return rosters.everyNumber(kind);
    }

    /** These people's numbers of the kind; a number that two of them have is nobody's. */
    public Map<String, PersonId> of(Set<PersonId> people, NumberKind kind) {
        Numbers numbers = new Numbers();
        rosters.numbers(people, kind).forEach((person, all) -> all.forEach(number -> numbers.add(number, person)));
        return numbers.clear();
    }

    private static final class Numbers {
        private final Map<String, PersonId> found = new HashMap<>();
        private final Set<String> ambiguous = new HashSet<>();

        void add(String number, PersonId person) {
            PersonId before = found.put(number.strip(), person);
            if (before != null && !before.equals(person)) {
                ambiguous.add(number.strip());
            }
        }

        Map<String, PersonId> clear() {
            found.keySet().removeAll(ambiguous);
            return found;
        }
    }
}
