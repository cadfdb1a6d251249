package org.hornbook.server.access.pages;

import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.server.access.Population;
import org.hornbook.server.access.asking.AskFacts;
import org.hornbook.server.directory.roster.NumberKind;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.School;
import org.springframework.stereotype.Component;

/** Whose data is meant, in words. Templates call it as {@code @peopleWords}. */
@Component("peopleWords")
public class PeopleWords {

    private static final int NAMED_AT_MOST = 10;

    private final AskFacts facts;

    PeopleWords(AskFacts facts) {
        this.facts = facts;
    }

    /** Such as "own students, as the roster has them from day to day". */
    public String of(Population population) {
        return switch (population) {
            case Population.OwnStudents own -> "own students, as the roster has them from day to day";
            case Population.OfSchool of ->
                "students of "
                        + facts.allSchools().stream()
                                .filter(school -> school.id().equals(of.school()))
                                .map(School::name)
                                .findFirst()
                                .orElse("a school that is gone");
            case Population.Named named -> named(named.people());
            case Population.Everyone everyone -> "everybody in the data";
        };
    }

    /** Numbers, not names: a request is read by people who need not know who it is about. */
    private String named(Set<PersonId> people) {
        String numbers = facts.people(people).stream()
                .flatMap(person -> person.numbers(NumberKind.LOCAL_STUDENT).stream())
                .sorted()
                .limit(NAMED_AT_MOST)
                .collect(Collectors.joining(", "));
        String count = people.size() == 1 ? "1 student" : people.size() + " students";
        String more = people.size() > NAMED_AT_MOST ? " and others" : "";
        return numbers.isEmpty() ? count : count + ", number " + numbers + more;
    }
}
