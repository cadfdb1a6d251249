package org.hornbook.server.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HornbookIT
class AccountAdministrationIT {

    private static final String GOOD = "correct gravel noodle tundra";

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Test
    void anInvitedPersonSetsAPasswordOnceAndSignsIn() {
        String name = unique() + "@example.org";
        MvcTestResult opened = pages.post()
                .uri("/people")
                .param("name", "Ida Example")
                .param("signInName", name)
                .param("title", "Nurse")
                .param("roles", "STAFF", "CUSTODIAN")
                .with(csrf())
                .with(people.asSomeone(Role.ADMINISTRATOR))
                .exchange();
        assertThat(opened).hasStatus3xxRedirection();
        String address = String.valueOf(opened.getMvcResult().getFlashMap().get("link"));
        String path = address.substring(address.indexOf("/welcome/")).replaceAll("[,\\]].*", "");

        assertThat(set(path, "Password12345", "Password12345"))
                .hasStatus(422)
                .bodyText()
                .contains("attackers try first");
        assertThat(set(path, GOOD, GOOD + "x")).hasStatus(422).bodyText().contains("same password in both");
        assertThat(set(path, GOOD, GOOD)).hasStatus3xxRedirection();
        assertThat(set(path, GOOD, GOOD)).hasStatus(404).bodyText().contains("was used, replaced or has expired");
        assertThat(signIn(name, GOOD, "198.51.100.1")).hasRedirectedUrl("/");
        assertThat(signIn(name, "something else 1", "198.51.100.1")).hasRedirectedUrl("/sign-in?failed");
    }

    @Test
    void anOpenSessionEndsWhenTheAccountIsDeactivatedOrItsRolesChange() {
        Account person = people.someone(Role.STAFF);
        Account administrator = people.someone(Role.ADMINISTRATOR);
        RequestPostProcessor session = people.as(person);
        assertThat(pages.get().uri("/account").with(session)).hasStatusOk();

        accounts.change(
                administrator.asActor(),
                person.id(),
                new AccountChange(person.name(), "", java.util.Set.of(Role.AUDITOR), person.version()));
        assertThat(pages.get().uri("/account").with(session)).hasStatus3xxRedirection();

        RequestPostProcessor next = people.as(person);
        assertThat(pages.get().uri("/account").with(next)).hasStatusOk();
        assertThat(pages.post()
                        .uri("/people/" + person.id() + "/deactivate")
                        .with(csrf())
                        .with(people.as(administrator)))
                .hasStatus3xxRedirection();
        assertThat(pages.get().uri("/account").with(next)).hasStatus3xxRedirection();
    }

    @Test
    void whatCannotBeTakenBackIsAskedOnceMore() {
        Account person = people.someone(Role.STAFF);
        RequestPostProcessor administrator = people.asSomeone(Role.ADMINISTRATOR);
        for (String act : java.util.List.of("deactivate", "passkeys/remove")) {
            assertThat(pages.get().uri("/people/" + person.id() + "/" + act).with(administrator))
                    .hasStatusOk()
                    .bodyText()
                    .contains(person.name() + "?", "signed out everywhere", "Cancel");
        }
        assertThat(accounts.require(person.id()).active()).isTrue();
    }

    @Test
    void aChosenPasswordClosesTheLinkThatSomebodyMayStillHold() {
        Account person = people.someone(Role.STAFF);
        accounts.setPassword(person.asActor(), person.id(), GOOD);
        MvcTestResult issued = pages.post()
                .uri("/people/" + person.id() + "/link")
                .with(csrf())
                .with(people.asSomeone(Role.ADMINISTRATOR))
                .exchange();
        String address = String.valueOf(issued.getMvcResult().getFlashMap().get("link"));
        String path = address.substring(address.indexOf("/welcome/")).replaceAll("[,\\]].*", "");
        assertThat(pages.get().uri(path)).hasStatusOk();

        assertThat(pages.post()
                        .uri("/account/password")
                        .param("current", GOOD)
                        .param("password", "lantern orchard quartz 77")
                        .param("repeated", "lantern orchard quartz 77")
                        .with(csrf())
                        .with(people.as(person)))
                .hasStatus3xxRedirection();
        assertThat(pages.get().uri(path)).hasStatus(404);
    }

    @Test
    void refusesAChangeThatWasBasedOnAnOlderVersion() {
        Account person = people.someone(Role.STAFF);
        RequestPostProcessor administrator = people.asSomeone(Role.ADMINISTRATOR);
        assertThat(edit(person, "First", administrator)).hasStatus3xxRedirection();
        assertThat(edit(person, "Second", administrator))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody else changed");
        assertThat(accounts.require(person.id()).name()).isEqualTo("First");
    }

    @Test
    void nobodyLocksThemselvesOut() {
        Account administrator = people.someone(Role.ADMINISTRATOR);
        assertThat(accounts.deactivate(administrator.asActor(), administrator.id()))
                .isInstanceOf(AccountOutcome.OwnAccount.class);
        assertThat(edit(administrator, "Me", people.as(administrator)))
                .hasStatus(422)
                .bodyText()
                .contains("Keep your own administrator role");
    }

    @Test
    void refusesASecondAccountWithTheSameAddress() {
        Account person = people.someone(Role.STAFF);
        assertThat(pages.post()
                        .uri("/people")
                        .param("name", "Other")
                        .param("signInName", person.signInName().toUpperCase(java.util.Locale.ROOT))
                        .param("roles", "STAFF")
                        .with(csrf())
                        .with(people.asSomeone(Role.ADMINISTRATOR)))
                .hasStatus(422)
                .bodyText()
                .contains("exists already");
    }

    @Test
    void theListNarrowsByWordsRoleAndStateAndTheFileHasTheSameRows() {
        String mark = unique();
        Account kept = accounts.open(
                org.hornbook.server.shared.Actor.system(),
                new NewAccount(mark + "@example.org", "=Kim " + mark, "Nurse", java.util.Set.of(Role.CUSTODIAN)));
        RequestPostProcessor auditor = people.asSomeone(Role.AUDITOR);
        assertThat(heading("/people?q=" + mark + "&role=CUSTODIAN", auditor)).isEqualTo("1 person");
        assertThat(heading("/people?q=" + mark + "&role=AUDITOR", auditor)).isEqualTo("0 people");
        assertThat(heading("/people?q=" + mark + "&state=INACTIVE", auditor)).isEqualTo("0 people");
        assertThat(pages.get().uri("/people.csv?q=" + mark).with(auditor))
                .bodyText()
                .contains(kept.signInName())
                .contains("'=Kim");
    }

    @Test
    void aPageFarBeyondTheEndIsEmpty() {
        RequestPostProcessor auditor = people.asSomeone(Role.AUDITOR);
        assertThat(pages.get().uri("/people?page=2147483647").with(auditor)).hasStatusOk();
        assertThat(pages.get().uri("/people?page=-3").with(auditor)).hasStatusOk();
    }

    @Test
    void aCharacterThatTheDatabaseCannotKeepIsABadRequest() {
        RequestPostProcessor auditor = people.asSomeone(Role.AUDITOR);
        assertThat(pages.get().uri("/people").param("q", "a\0b").with(auditor)).hasStatus(400);
        assertThat(pages.post()
                        .uri("/sign-in")
                        .param("name", "a\0b@example.org")
                        .param("password", GOOD)
                        .with(csrf()))
                .hasStatus(400);
    }

    @Test
    void theSetupIsClosedOnceAnAccountExists() {
        people.someone(Role.STAFF);
        assertThat(pages.get().uri("/setup")).hasStatus(404);
        assertThat(pages.post().uri("/setup").param("code", "x").with(csrf())).hasStatus(404);
    }

    @Test
    void aPersonChangesTheirPasswordKnowingThePresentOne() {
        Account person = people.someone(Role.STAFF);
        accounts.setPassword(person.asActor(), person.id(), GOOD);
        assertThat(changePassword(person, "not it", "the heron folds nine blue letters"))
                .hasStatus(422)
                .bodyText()
                .contains("that you sign in with now");
        assertThat(changePassword(person, GOOD, "the heron folds nine blue letters"))
                .hasRedirectedUrl("/account");
        assertThat(signIn(person.signInName(), "the heron folds nine blue letters", "198.51.100.2"))
                .hasRedirectedUrl("/");
    }

    private MvcTestResult changePassword(Account person, String current, String next) {
        return pages.post()
                .uri("/account/password")
                .param("current", current)
                .param("password", next)
                .param("repeated", next)
                .with(csrf())
                .with(people.as(person))
                .exchange();
    }

    private MvcTestResult edit(Account person, String name, RequestPostProcessor administrator) {
        return pages.post()
                .uri("/people/" + person.id())
                .param("name", name)
                .param("roles", "STAFF")
                .param("version", "" + person.version())
                .with(csrf())
                .with(administrator)
                .exchange();
    }

    private MvcTestResult set(String path, String password, String repeated) {
        return pages.post()
                .uri(path)
                .param("password", password)
                .param("repeated", repeated)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult signIn(String name, String password, String address) {
        return pages.post()
                .uri("/sign-in")
                .param("name", name)
                .param("password", password)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    private String heading(String address, RequestPostProcessor who) {
        String html = new String(
                pages.get().uri(address).with(who).exchange().getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
        return Jsoup.parse(html).select("h1").text();
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
