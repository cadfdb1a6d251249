package org.hornbook.server.access.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hornbook.server.directory.roster.NumberKind;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.Rosters;
import org.springframework.stereotype.Component;

/** Reads student numbers that somebody typed, local or the state's. */
@Component
class StudentNumbers {

    /** So many students can be named; more are asked for by class or school. */
    static final int MOST = 200;

    private final Rosters rosters;

    StudentNumbers(Rosters rosters) {
        this.rosters = rosters;
    }

    /** Who was found, and which numbers nobody has. */
    record Found(Set<PersonId> people, List<String> unknown) {}

    Found find(String text) {
        Set<PersonId> people = new HashSet<>();
        List<String> unknown = new ArrayList<>();
        text.lines()
                .flatMap(line -> java.util.Arrays.stream(line.split("[,;\\s]+")))
                .filter(number -> !number.isBlank())
                .limit(MOST)
                .forEach(number -> student(number).ifPresentOrElse(people::add, () -> unknown.add(shortened(number))));
        return new Found(people, unknown);
    }

    private Optional<PersonId> student(String number) {
        return rosters.withNumber(NumberKind.LOCAL_STUDENT, number)
                .or(() -> rosters.withNumber(NumberKind.STATE_STUDENT, number));
    }

    private static String shortened(String number) {
        return number.length() > 20 ? number.substring(0, 20) + "…" : number;
    }
}
