package org.hornbook.server.directory.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.Browser;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.context.ContextConfiguration;

/** Sessions come back from the database whole, end when they must, and open every page of the directory. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = HornbookIT.FreshDatabase.class)
class StoredSessionIT {

    private static final String PASSWORD = "a long enough pass phrase 42";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Test
    void everyPageOfTheDirectoryOpensAtBothWidths() {
        Account administrator = person(Role.ADMINISTRATOR);
        Account inactive = person(Role.STAFF);
        accounts.deactivate(administrator.asActor(), inactive.id());
        List<String> paths = List.of(
                "/account",
                "/account/password",
                "/account/tokens",
                "/account/passkeys/new",
                "/people",
                "/people?q=nobody-of-this-name",
                "/people/new",
                "/people/" + administrator.id(),
                "/people/" + inactive.id(),
                "/people/" + inactive.id() + "/edit");
        try (Browser browser = Browser.start()) {
            for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
                Page page = signedIn(browser, administrator, width);
                for (String path : paths) {
                    assertThat(page.navigate(address(path)).status())
                            .as("%s", path)
                            .isEqualTo(200);
                    browser.look(page, path.replace(administrator.id().toString(), "own"));
                }
                page.navigate(address("/account/tokens"));
                Browser.button(page, "Make token");
                browser.look(page, "tokens-error");
                page.getByLabel("Program that will use it").fill("Nightly export");
                page.getByLabel("Present password").fill("not it");
                Browser.button(page, "Make token");
                assertThat(page.locator("#error-summary").textContent()).contains("that you sign in with now");
                page.getByLabel("Present password").fill(PASSWORD);
                Browser.button(page, "Make token");
                browser.look(page, "tokens-made");
                page.navigate(address("/people/" + administrator.id()));
                Browser.button(page, "Make a link to reset the password");
                browser.look(page, "people-link");
            }
        }
    }

    @Test
    void aSessionEndsAfterEightHoursWithoutUse() {
        Account person = person(Role.STAFF);
        try (Browser browser = Browser.start()) {
            Page page = signedIn(browser, person, Browser.WIDE);
            assertThat(maxInactive(person)).isEqualTo(Duration.ofHours(8));
            age(person, Duration.ofHours(8).minusMinutes(5));
            page.navigate(address("/account"));
            assertThat(page.url()).endsWith("/account");
            age(person, Duration.ofHours(8).plusMinutes(1));
            page.navigate(address("/account"));
            assertThat(page.url()).endsWith("/sign-in");
        }
    }

    @Test
    void aSessionEndsTwelveHoursAfterItsSignInHoweverBusy() {
        Account person = person(Role.STAFF);
        try (Browser browser = Browser.start()) {
            Page page = signedIn(browser, person, Browser.WIDE);
            signedInBefore(sessions, person, Duration.ofHours(12).minusMinutes(5));
            page.navigate(address("/account"));
            assertThat(page.url()).endsWith("/account");
            signedInBefore(sessions, person, Duration.ofHours(12).plusMinutes(1));
            page.navigate(address("/account"));
            assertThat(page.url()).endsWith("/sign-in");
            assertThat(sessions.findByPrincipalName(person.signInName())).isEmpty();
        }
    }

    @Test
    void signingOutElsewhereEndsTheOtherSessionsOnly() {
        Account person = person(Role.STAFF);
        try (Browser browser = Browser.start()) {
            Page here = signedIn(browser, person, Browser.WIDE);
            Page there = signedIn(browser, person, Browser.WIDE);
            here.navigate(address("/account"));
            assertThat(here.locator("[aria-labelledby=sessions] tbody tr").count())
                    .isEqualTo(2);
            Browser.button(here, "Sign out everywhere else");
            there.navigate(address("/account"));
            assertThat(there.url()).endsWith("/sign-in");
            here.navigate(address("/account"));
            assertThat(here.url()).endsWith("/account");
        }
    }

    private static <S extends Session> void signedInBefore(
            FindByIndexNameSessionRepository<S> sessions, Account person, Duration before) {
        S session = sessions.findByPrincipalName(person.signInName())
                .values()
                .iterator()
                .next();
        session.setAttribute(Sessions.SIGNED_IN_AT, Instant.now().minus(before));
        sessions.save(session);
    }

    private Duration maxInactive(Account person) {
        return sessions.findByPrincipalName(person.signInName())
                .values()
                .iterator()
                .next()
                .getMaxInactiveInterval();
    }

    private void age(Account person, Duration by) {
        int changed = jdbc.sql("""
                        update sessions.spring_session
                        set last_access_time = last_access_time - :millis, expiry_time = expiry_time - :millis
                        where principal_name = :name
                        """)
                .param("millis", by.toMillis())
                .param("name", person.signInName())
                .update();
        assertThat(changed).isEqualTo(1);
    }

    private Account person(Role role) {
        Account person = people.someone(role);
        accounts.setPassword(Actor.system(), person.id(), PASSWORD);
        return person;
    }

    private Page signedIn(Browser browser, Account person, int width) {
        return browser.openSignedIn(address(""), person.signInName(), PASSWORD, width);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
