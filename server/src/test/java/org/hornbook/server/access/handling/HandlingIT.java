package org.hornbook.server.access.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.catalog.Basis;
import org.hornbook.server.catalog.CollectionFacts;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.DataSubject;
import org.hornbook.server.directory.Account;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.obligations.ClauseResult.Offender;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.hornbook.server.tasks.Task;
import org.hornbook.server.tasks.Tasks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Handling rules: read, acknowledged, changed, counted (clause MAN-4). */
@HornbookIT
class HandlingIT {

    @Autowired
    HandlingRules rules;

    @Autowired
    AcknowledgementStore store;

    @Autowired
    Acknowledgements acknowledgements;

    @Autowired
    HandlingReminders reminders;

    @Autowired
    Collections collections;

    @Autowired
    Tasks tasks;

    @Autowired
    List<ClauseCheck> checks;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    private MvcTestResult get(String address, Account account) {
        return pages.get().uri(address).with(people.as(account)).exchange();
    }

    private MvcTestResult post(String address, Account account, Map<String, String> fields) {
        var request = pages.post().uri(address).with(people.as(account)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private Account keeper() {
        Account keeper = people.someone(Role.STAFF);
        collections.open(
                Actor.system(),
                new CollectionFacts(
                        "Counseling notes of " + keeper.name(),
                        "To help students",
                        Basis.SERVICE_NEED,
                        "Who needs help?",
                        Set.of(DataSubject.STUDENTS),
                        Set.of(),
                        Sensitivity.RESTRICTED,
                        keeper.id(),
                        null,
                        Set.of(),
                        Set.of(),
                        ""));
        return keeper;
    }

    private List<String> offenders() {
        ClauseResult result = checks.stream()
                .filter(check -> check.code().equals("handling-rules-are-acknowledged"))
                .findFirst()
                .orElseThrow()
                .evaluate();
        return result instanceof ClauseResult.NotMet notMet
                ? notMet.offenders().stream().map(Offender::text).toList()
                : List.of();
    }

    private List<String> taskKinds(Account account) {
        return tasks.openFor(account.asActor()).stream().map(Task::kind).toList();
    }

    private String edition() {
        return Integer.toString(rules.current().number());
    }

    @Test
    void startsWithARuleForEverySituationOfPersonalData() {
        for (Sensitivity level : List.of(Sensitivity.RESTRICTED, Sensitivity.CONFIDENTIAL)) {
            assertThat(rules.require(1).of(level).isIncomplete())
                    .as(level.name())
                    .isFalse();
        }
    }

    @Test
    void whoeverHasAccessIsAskedAndCountedUntilTheyAcknowledge() {
        Account keeper = keeper();
        assertThat(offenders()).anyMatch(text -> text.startsWith(keeper.name() + ", who keeps"));
        reminders.remind();
        assertThat(taskKinds(keeper)).contains(HandlingDuty.KIND);
        assertThat(get("/access/handling", keeper)).hasStatusOk().bodyText().contains("Please read and acknowledge");
        assertThat(post("/access/handling/acknowledge", keeper, Map.of("edition", edition())))
                .hasStatus(422)
                .bodyText()
                .contains("Tick that you read the rules", "Error: ");
        assertThat(acknowledgements.isCurrent(keeper.id())).isFalse();
        assertThat(post("/access/handling/acknowledge", keeper, Map.of("edition", edition(), "read", "yes")))
                .hasRedirectedUrl("/access/handling");
        assertThat(acknowledgements.isCurrent(keeper.id())).isTrue();
        assertThat(offenders()).noneMatch(text -> text.startsWith(keeper.name()));
        assertThat(taskKinds(keeper)).doesNotContain(HandlingDuty.KIND);
        assertThat(get("/access/handling", keeper)).bodyText().contains("You acknowledged edition");
    }

    @Test
    void whoeverHasNoAccessIsNotCounted() {
        Account somebody = people.someone(Role.STAFF);
        assertThat(offenders()).noneMatch(text -> text.startsWith(somebody.name()));
    }

    @Test
    void anAcknowledgementRunsOutAfterAYear() {
        Account keeper = keeper();
        store.insert(keeper.id(), rules.current().number(), Instant.now().minus(Duration.ofDays(370)));
        assertThat(acknowledgements.isCurrent(keeper.id())).isFalse();
        assertThat(offenders()).anyMatch(text -> text.startsWith(keeper.name()) && text.endsWith("ran out"));
        Account watcher = people.someone(Role.AUDITOR);
        assertThat(get(
                        "/access/handling/people?show=missing&q="
                                + keeper.name().substring("Person ".length()),
                        watcher))
                .hasStatusOk()
                .bodyText()
                .contains(keeper.name(), "Ran out");
        assertThat(get("/access/handling/people.csv?show=missing", watcher))
                .hasStatusOk()
                .bodyText()
                .contains("Ran out");
    }

    @Test
    void newRulesAreAcknowledgedAnewAndChangesOfWordsAreNot() {
        Account keeper = keeper();
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        post("/access/handling/acknowledge", keeper, Map.of("edition", edition(), "read", "yes"));
        assertThat(post("/access/handling", lead, form("A typing mistake is mended", false)))
                .hasRedirectedUrl("/access/handling");
        assertThat(acknowledgements.isCurrent(keeper.id())).isTrue();
        assertThat(post("/access/handling", lead, form("No lists on paper any more", true)))
                .hasRedirectedUrl("/access/handling");
        assertThat(acknowledgements.isCurrent(keeper.id())).isFalse();
        assertThat(taskKinds(keeper)).contains(HandlingDuty.KIND);
        assertThat(get("/access/handling", keeper))
                .bodyText()
                .contains("The rules changed since you acknowledged them", "No lists on paper any more");
        assertThat(get("/access/handling/editions/1", keeper))
                .hasStatusOk()
                .bodyText()
                .contains("edition 1");
    }

    @Test
    void oldPagesDoNotAcknowledgeNewRulesNorOverwriteThem() {
        Account keeper = keeper();
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        Map<String, String> first = form("First", false);
        Map<String, String> second = form("Second", false);
        String read = edition();
        assertThat(post("/access/handling", lead, first)).hasStatus3xxRedirection();
        assertThat(post("/access/handling", lead, second)).hasStatus(409);
        assertThat(post("/access/handling/acknowledge", keeper, Map.of("edition", read, "read", "yes")))
                .hasStatus(409);
    }

    @Test
    void rulesWithGapsAreNotPublished() {
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        Map<String, String> fields = form("", true);
        fields.put("restricted-speaking", " ");
        assertThat(post("/access/handling", lead, fields))
                .hasStatus(422)
                .bodyText()
                .contains("Say what changed", "Write a rule for restricted data, speaking about it");
        assertThat(post("/access/handling", people.someone(Role.CUSTODIAN), form("Mine", true)))
                .hasStatus(403);
    }

    private Map<String, String> form(String note, boolean again) {
        Map<String, String> fields = new HashMap<>();
        rules.current()
                .levels()
                .forEach(level -> level.words()
                        .forEach((situation, words) -> fields.put(
                                (level.level().name() + "-" + situation.name())
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'),
                                words)));
        fields.put("basis", edition());
        fields.put("note", note);
        if (again) {
            fields.put("again", "yes");
        }
        return fields;
    }
}
