package org.hornbook.server.access.asking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.access.Population;
import org.hornbook.server.access.handling.Acknowledgements;
import org.hornbook.server.access.minimiser.Ask;
import org.hornbook.server.access.minimiser.ElementFacts;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.roster.OrgId;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.RosterPerson;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Role;
import org.springframework.stereotype.Component;

/**
 * The need-to-know test (clause DSE-6): role, assignment, purpose, handling rules and sensitivity, each with the facts
 * behind the answer. A failed criterion cannot be overruled; one that facts do not decide is for the custodian to judge.
 */
@Component
public class NeedToKnowTest {

    private final Accounts accounts;
    private final Rosters rosters;
    private final Acknowledgements acknowledgements;
    private final AskFacts facts;

    NeedToKnowTest(Accounts accounts, Rosters rosters, Acknowledgements acknowledgements, AskFacts facts) {
        this.accounts = accounts;
        this.rosters = rosters;
        this.acknowledgements = acknowledgements;
        this.facts = facts;
    }

    /** The answers, one for each criterion in order. */
    public List<TestResult> of(AccountId asker, Ask ask, String words) {
        Account account = accounts.require(asker);
        List<ElementFacts> wanted = wanted(ask);
        return List.of(
                role(account),
                assignment(account, ask.population()),
                purpose(ask, words, wanted),
                acknowledgement(account),
                sensitivity(wanted));
    }

    /** The highest sensitivity of what is asked for. */
    public Sensitivity level(Ask ask) {
        return wanted(ask).stream()
                .map(ElementFacts::level)
                .max(java.util.Comparator.naturalOrder())
                .orElse(Sensitivity.INTERNAL);
    }

    private List<ElementFacts> wanted(Ask ask) {
        Map<ElementId, ElementFacts> known = facts.elementsOf(ask.dataset());
        return ask.elements().stream()
                .map(GrantedElement::element)
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .toList();
    }

    private TestResult role(Account account) {
        if (!account.active()) {
            return TestResult.failed(
                    Criterion.ROLE,
                    account.name() + "'s account is ended.",
                    "Only people who work for the district get data about people.");
        }
        if (account.roles().equals(Set.of(Role.COMMITTEE_MEMBER))) {
            return TestResult.failed(
                    Criterion.ROLE,
                    "Members of the committee are no school officials for single students.",
                    "Read the published tables, or ask for a table.");
        }
        Optional<RosterPerson> person = facts.person(account.id());
        if (person.isEmpty()) {
            return TestResult.judge(
                    Criterion.ROLE,
                    "The roster does not know %s. Check that they work for the district.".formatted(account.name()));
        }
        if (!rosters.isActiveStaff(person.get().id(), rosters.today())) {
            return TestResult.failed(
                    Criterion.ROLE,
                    "The roster says that %s does not work here any more.".formatted(account.name()),
                    "If that is wrong, ask the office to correct the roster.");
        }
        return TestResult.passed(
                Criterion.ROLE,
                "The roster has %s as staff%s."
                        .formatted(account.name(), account.title().isEmpty() ? "" : ", " + account.title()));
    }

    private TestResult assignment(Account account, Population population) {
        return switch (population) {
            case Population.OwnStudents own -> ownStudents(account);
            case Population.OfSchool of -> school(account, of.school());
            case Population.Named named -> named(account, named.people());
            case Population.Everyone everyone ->
                TestResult.judge(
                        Criterion.ASSIGNMENT,
                        "Everybody is asked for, and no class or school ties %s to everybody."
                                .formatted(account.name()));
        };
    }

    private TestResult ownStudents(Account account) {
        int students = facts.ownStudents(account.id());
        return students > 0
                ? TestResult.passed(
                        Criterion.ASSIGNMENT,
                        "The roster gives %s %,d students today.".formatted(account.name(), students))
                : TestResult.failed(
                        Criterion.ASSIGNMENT,
                        "The roster gives %s no students today.".formatted(account.name()),
                        "Ask the office to put you into your classes, or ask for single students by number.");
    }

    private TestResult school(Account account, OrgId school) {
        String name = facts.allSchools().stream()
                .filter(one -> one.id().equals(school))
                .map(one -> one.name())
                .findFirst()
                .orElse("this school");
        return facts.schools(account.id()).containsKey(school)
                ? TestResult.passed(Criterion.ASSIGNMENT, "The roster has %s at %s.".formatted(account.name(), name))
                : TestResult.judge(
                        Criterion.ASSIGNMENT, "The roster does not have %s at %s.".formatted(account.name(), name));
    }

    private TestResult named(Account account, Set<PersonId> people) {
        Set<PersonId> others = new HashSet<>(people);
        rosters.ofAccount(account.id().value())
                .ifPresent(staff -> others.removeAll(rosters.studentsOf(staff, rosters.today())));
        return others.isEmpty()
                ? TestResult.passed(
                        Criterion.ASSIGNMENT, "All of them are %s's students today.".formatted(account.name()))
                : TestResult.judge(
                        Criterion.ASSIGNMENT,
                        "%d of the %d are not %s's students by the roster."
                                .formatted(others.size(), people.size(), account.name()));
    }

    private static TestResult purpose(Ask ask, String words, List<ElementFacts> wanted) {
        if (words.isBlank()) {
            return TestResult.failed(
                    Criterion.PURPOSE, "Nobody said what the data is needed for.", "Say what you will do with it.");
        }
        List<String> unusual = wanted.stream()
                .filter(one -> !ask.purpose().usuallyNeeds(one.dataType()))
                .map(ElementFacts::name)
                .toList();
        String purpose = "“" + ask.purpose().title() + "”";
        return unusual.isEmpty()
                ? TestResult.passed(Criterion.PURPOSE, "The data is of kinds that %s usually needs.".formatted(purpose))
                : TestResult.judge(
                        Criterion.PURPOSE,
                        "%s does not usually need %s.".formatted(purpose, String.join(", ", unusual)));
    }

    private TestResult acknowledgement(Account account) {
        return acknowledgements.isCurrent(account.id())
                ? TestResult.passed(
                        Criterion.ACKNOWLEDGEMENT,
                        "%s acknowledged the handling rules in force.".formatted(account.name()))
                : TestResult.failed(
                        Criterion.ACKNOWLEDGEMENT,
                        "%s has not acknowledged the handling rules in force.".formatted(account.name()),
                        "Read and acknowledge the handling rules; it takes a few minutes.");
    }

    private static TestResult sensitivity(List<ElementFacts> wanted) {
        List<String> restricted = new ArrayList<>(wanted.stream()
                .filter(one -> one.level() == Sensitivity.RESTRICTED)
                .map(ElementFacts::name)
                .collect(Collectors.toList()));
        return restricted.isEmpty()
                ? TestResult.passed(Criterion.SENSITIVITY, "Nothing of it is restricted.")
                : TestResult.judge(
                        Criterion.SENSITIVITY,
                        "Restricted: %s. A second person decides too.".formatted(String.join(", ", restricted)));
    }
}
