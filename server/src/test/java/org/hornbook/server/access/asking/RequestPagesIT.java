package org.hornbook.server.access.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import org.hornbook.server.access.AskingFixtures;
import org.hornbook.server.access.AskingFixtures.Kept;
import org.hornbook.server.access.minimiser.Purpose;
import org.hornbook.server.directory.Account;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.PageLint;
import org.hornbook.server.support.People;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Requests as people use them: finding the data, the form with proposals, the decision, the refusal. */
@HornbookIT
class RequestPagesIT {

    @Autowired
    AskingFixtures fixtures;

    @Autowired
    Requests requests;

    @Autowired
    People people;

    @Autowired
    MockMvcTester pages;

    private Kept kept;

    @BeforeEach
    void aDataset() {
        kept = fixtures.kept();
    }

    private MvcTestResult get(String address, Account account) {
        return sound(pages.get().uri(address).with(people.as(account)).exchange());
    }

    private MvcTestResult post(String address, Account account, MultiValueMap<String, String> fields) {
        return pages.post()
                .uri(address)
                .with(people.as(account))
                .with(csrf())
                .params(fields)
                .exchange();
    }

    private static MvcTestResult sound(MvcTestResult answer) {
        if (answer.getResponse().getStatus() != 403) {
            assertThat(PageLint.faults(Jsoup.parse(text(answer)))).isEmpty();
        }
        return answer;
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MultiValueMap<String, String> fields(String... pairs) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("dataset", kept.dataset().toString());
        for (int i = 0; i < pairs.length; i += 2) {
            fields.add(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    private MultiValueMap<String, String> complete() {
        return fields(
                "element", kept.element("family_name").toString(),
                "element", kept.element("birth_dt").toString(),
                "people", "own",
                "purpose", "TEACHING",
                "words", "To greet my students on their birthdays",
                "until", "year");
    }

    @Test
    void dataIsFoundByWordsAndByType() {
        assertThat(get("/access/requests/new?q=" + kept.name(), kept.teacher()))
                .hasStatusOk()
                .bodyText()
                .contains("Ask for this: " + kept.name(), kept.element("iep").toString());
        assertThat(get("/access/requests/new?type=edu.special_education&q=" + kept.name(), kept.teacher()))
                .bodyText()
                .contains(kept.element("iep").toString())
                .doesNotContain(kept.element("grade_level").toString());
        assertThat(get("/access/requests/new?q=nothinghasthisname", kept.teacher()))
                .bodyText()
                .contains("Nothing in the catalog");
    }

    @Test
    void proposalsFollowWhatIsEnteredAndAreAnswered() {
        assertThat(get(
                        "/access/requests/new/" + kept.dataset() + "?element=" + kept.element("birth_dt"),
                        kept.teacher()))
                .hasStatusOk()
                .bodyText()
                .contains("My own students: 3 in the roster today", "Choose what, whose, what for");
        assertThat(post("/access/requests/proposals", kept.teacher(), complete()))
                .hasStatusOk()
                .bodyText()
                .contains("age in years", "1 proposal to need less")
                .doesNotContain("<html");
        assertThat(sound(post("/access/requests/look", kept.teacher(), complete())))
                .hasStatusOk()
                .bodyText()
                .contains("age in years", "To greet my students");
        assertThat(sound(post("/access/requests", kept.teacher(), complete())))
                .hasStatus(422)
                .bodyText()
                .contains("Take that, or say in a few words why not", "<title>Error: ");
        MultiValueMap<String, String> answered = complete();
        answered.add("proposal", "coarser:" + kept.element("birth_dt") + ":AGE_IN_YEARS");
        answered.add("answer-0", "decline");
        assertThat(post("/access/requests", kept.teacher(), answered)).hasStatus(422);
        answered.add("reason-0", "A birthday is a day");
        MvcTestResult sent = post("/access/requests", kept.teacher(), answered);
        assertThat(sent).hasStatus3xxRedirection();
        assertThat(get(String.valueOf(sent.getResponse().getRedirectedUrl()), kept.teacher()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Waits for the custodian",
                        kept.custodian().name() + " decides by",
                        "Because: A birthday is a day")
                .doesNotContain("Grant what is left");
    }

    @Test
    void anEmptyFormNamesEveryFault() {
        assertThat(sound(post("/access/requests", kept.teacher(), fields("until", "date"))))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Choose at least one element",
                        "Choose whose data",
                        "Choose what the data is for",
                        "Enter the last day",
                        "Say what you will do");
        MultiValueMap<String, String> named = complete();
        named.set("people", "named");
        named.set("numbers", "123-nobody =1+1");
        assertThat(sound(post("/access/requests", kept.teacher(), named)))
                .hasStatus(422)
                .bodyText()
                .contains("The roster has no student with number 123-nobody, =1+1");
    }

    @Test
    void whoeverDidNotAcknowledgeIsLedToTheRules() {
        Account other = people.someone(Role.STAFF);
        fixtures.teaches(other, 1);
        MultiValueMap<String, String> fields = complete();
        fields.put("element", java.util.List.of(kept.element("grade_level").toString()));
        assertThat(sound(post("/access/requests", other, fields)))
                .hasStatus(422)
                .bodyText()
                .contains("You cannot get this data yet", "/access/handling");
    }

    @Test
    void theCustodianSeesTheTestAndGrantsLess() {
        RequestId id = fixtures.sent(kept, fixtures.ask(kept, Purpose.TEACHING, "family_name", "birth_dt"));
        assertThat(get("/access/requests?show=decide", kept.custodian()))
                .bodyText()
                .contains("Yours to decide");
        assertThat(get("/access/requests/" + id, kept.custodian()))
                .hasStatusOk()
                .bodyText()
                .contains("Need-to-know test", "3 students today", "Grant what is left", "Refuse the request");
        MultiValueMap<String, String> changes = fields("version", "0", "changes", "yes", "until", "2020-01-01");
        assertThat(sound(post("/access/requests/" + id + "/agree", kept.custodian(), changes)))
                .hasStatus(422)
                .bodyText()
                .contains("Leave at least one element");
        changes.add("keep-" + kept.element("birth_dt"), "yes");
        changes.add("less-" + kept.element("birth_dt"), "YEAR");
        assertThat(sound(post("/access/requests/" + id + "/agree", kept.custodian(), changes)))
                .hasStatus(422)
                .bodyText()
                .contains("Choose a last day from today on");
        changes.set("until", requests.require(id).agreed().until().minusDays(1).toString());
        assertThat(post("/access/requests/" + id + "/agree", kept.custodian(), changes))
                .hasRedirectedUrl("/access/requests/" + id);
        assertThat(get("/access/requests/" + id, kept.teacher()))
                .bodyText()
                .contains("You have the data", "Year only", "Left out");
        assertThat(get("/access", kept.teacher())).hasStatusOk().bodyText().contains(kept.name());
    }

    @Test
    void aRefusedRequestShowsWhyAndWhatToDo() {
        RequestId id = fixtures.sent(kept, fixtures.ask(kept, Purpose.TEACHING, "family_name"));
        assertThat(sound(post("/access/requests/" + id + "/refuse", kept.custodian(), fields("version", "0"))))
                .hasStatus(422)
                .bodyText()
                .contains("Say why", "Say what the person can do instead");
        assertThat(post(
                        "/access/requests/" + id + "/refuse",
                        kept.custodian(),
                        fields("version", "0", "why", "The office has the names", "cure", "Ask the office")))
                .hasStatus3xxRedirection();
        assertThat(get("/access/requests/" + id, kept.teacher()))
                .bodyText()
                .contains("Why it was refused, and what to do", "The office has the names", "Ask the office", "Appeal");
        assertThat(sound(post("/access/requests/" + id + "/appeal", kept.teacher(), fields("version", "1"))))
                .hasStatus(422)
                .bodyText()
                .contains("Say why the decision should be another one");
        assertThat(post(
                        "/access/requests/" + id + "/appeal",
                        kept.teacher(),
                        fields("version", "1", "appeal", "The office does not")))
                .hasStatus3xxRedirection();
        assertThat(get("/access/requests/" + id, kept.lead())).bodyText().contains("Grant what is left");
    }

    @Test
    void othersDoNotSeeARequest() {
        RequestId id = fixtures.sent(kept, fixtures.ask(kept, Purpose.TEACHING, "family_name"));
        Account stranger = people.someone(Role.STAFF, Role.CUSTODIAN);
        assertThat(get("/access/requests/" + id, stranger)).hasStatus(403);
        assertThat(post("/access/requests/" + id + "/agree", stranger, fields("version", "0")))
                .hasStatus(403);
        assertThat(get("/access/requests", stranger)).bodyText().doesNotContain(kept.name());
        assertThat(get("/access/requests/" + id, people.someone(Role.AUDITOR))).hasStatusOk();
    }

    private MvcTestResult send(Account account, String json) {
        return pages.post()
                .uri("/api/v1/access-requests")
                .with(people.as(account))
                .with(csrf())
                .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private String json(String column, String more) {
        return """
                {"dataset": "%s", "elements": [{"element": "%s"}], "people": "own", "purpose": "TEACHING",
                 "words": "To plan lessons", "until": "%s"%s}
                """.formatted(
                        kept.dataset(), kept.element(column), requests.today().plusDays(20), more);
    }

    @Test
    void programsAskAnswerProposalsAndFollowTheRequest() {
        assertThat(send(kept.teacher(), json("birth_dt", "")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.proposals[0].code")
                .isEqualTo("coarser:" + kept.element("birth_dt") + ":AGE_IN_YEARS");
        assertThat(send(
                        kept.teacher(),
                        json("birth_dt", ", \"take\": [\"coarser:" + kept.element("birth_dt") + ":AGE_IN_YEARS\"]")))
                .hasStatus(201);
        RequestId id = requests.of(kept.teacher().id()).getFirst().id();
        assertThat(pages.get().uri("/api/v1/access-requests/" + id).with(people.as(kept.teacher())))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.elements[0].treatment")
                .isEqualTo("AGE_IN_YEARS");
        assertThat(pages.get().uri("/api/v1/access-requests/" + id).with(people.as(people.someone(Role.STAFF))))
                .hasStatus(403);
        assertThat(send(kept.teacher(), "{\"dataset\": \"=1+1\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("purpose (TEACHING");
        assertThat(send(people.someone(Role.STAFF), json("grade_level", "")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.failed[*].criterion")
                .asArray()
                .contains("ACKNOWLEDGEMENT");
    }
}
