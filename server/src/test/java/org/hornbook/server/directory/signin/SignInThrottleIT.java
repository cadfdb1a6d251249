package org.hornbook.server.directory.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.signin.Throttle.Admission;
import org.hornbook.server.directory.signin.Throttle.By;
import org.hornbook.server.directory.signin.Throttle.Counter;
import org.hornbook.server.journal.JournalQuery;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who guesses waits; who knows the password does not wait for the sake of who guesses. */
@HornbookIT
class SignInThrottleIT {

    private static final String GOOD = "correct gravel noodle tundra";

    private static int lastAddress = 0;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Throttle throttle;

    @Autowired
    JournalReading journal;

    @Test
    void guessingFromOnePlaceIsSlowedDownAndSaysUntilWhen() {
        Account person = person();
        String place = place();
        guess(person, place, 5);
        MvcTestResult blocked = signIn(person, GOOD, place, null);
        assertThat(blocked.getResponse().getRedirectedUrl()).startsWith("/sign-in?until=");
        assertThat(pages.get().uri(String.valueOf(blocked.getResponse().getRedirectedUrl())))
                .bodyText()
                .contains("Too many failed attempts. Try again after");
        assertThat(journal.find(JournalQuery.ofSubject("account", person.id().toString()), 10))
                .anyMatch(entry -> entry.act().equals("directory.sign-in.throttled")
                        && "account-at-address".equals(entry.details().get("counted-by")));
    }

    @Test
    void whoGuessesElsewhereDoesNotKeepThePersonOut() {
        Account person = person();
        guess(person, place(), 5);
        assertThat(signIn(person, GOOD, place(), null)).hasRedirectedUrl("/");
    }

    @Test
    void whoGuessesBesideThemDoesNotKeepThemOutOfTheirOwnBrowser() {
        Account person = person();
        String school = place();
        Cookie browser = browserOf(signIn(person, GOOD, school, null));
        guess(person, school, 5);
        assertThat(signIn(person, GOOD, school, null).getResponse().getRedirectedUrl())
                .startsWith("/sign-in?until=");
        assertThat(signIn(person, GOOD, school, browser)).hasRedirectedUrl("/");
    }

    @Test
    void aKnownBrowserHasAFewAttemptsToo() {
        Account person = person();
        String school = place();
        Cookie browser = browserOf(signIn(person, GOOD, school, null));
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(signIn(person, "wrong " + attempt, school, browser)).hasRedirectedUrl("/sign-in?failed");
        }
        assertThat(signIn(person, GOOD, school, browser).getResponse().getRedirectedUrl())
                .startsWith("/sign-in?until=");
    }

    @Test
    void aBrowserThatKnowsOneAccountIsAStrangerToAnother() {
        Account mine = person();
        Account theirs = person();
        String school = place();
        Cookie browser = browserOf(signIn(mine, GOOD, school, null));
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(signIn(theirs, "wrong " + attempt, school, browser)).hasRedirectedUrl("/sign-in?failed");
        }
        assertThat(signIn(theirs, GOOD, school, browser).getResponse().getRedirectedUrl())
                .startsWith("/sign-in?until=");
        assertThat(signIn(mine, GOOD, school, browser)).hasRedirectedUrl("/");
    }

    @Test
    void guessingFromEverywhereMeetsTheLimitOfTheAccountButNotItsOwnBrowsers() {
        Account person = person();
        Cookie browser = browserOf(signIn(person, GOOD, place(), null));
        for (int attempt = 1; attempt <= 100; attempt++) {
            assertThat(throttle.admit(new Counter(By.ACCOUNT, person.signInName(), "")))
                    .isInstanceOf(Admission.Admitted.class);
        }
        assertThat(signIn(person, GOOD, place(), null).getResponse().getRedirectedUrl())
                .startsWith("/sign-in?until=");
        assertThat(signIn(person, GOOD, place(), browser)).hasRedirectedUrl("/");
    }

    @Test
    void impatienceOfOneDoesNotCloseTheAddressForAll() {
        Account impatient = person();
        String school = place();
        guess(impatient, school, 5);
        for (int attempt = 1; attempt <= 40; attempt++) {
            assertThat(signIn(impatient, "again", school, null).getResponse().getRedirectedUrl())
                    .startsWith("/sign-in?until=");
        }
        assertThat(signIn(person(), GOOD, school, null)).hasRedirectedUrl("/");
    }

    @Test
    void manyAccountsTriedFromOneAddressCloseItForStrangers() {
        String place = place();
        for (int attempt = 1; attempt <= 30; attempt++) {
            throttle.admit(new Counter(By.ADDRESS, "", place));
        }
        assertThat(signIn(person(), GOOD, place, null).getResponse().getRedirectedUrl())
                .startsWith("/sign-in?until=");
    }

    @Test
    void aMadeUpBrowserIsAStranger() {
        Account person = person();
        String place = place();
        guess(person, place, 5);
        Cookie madeUp = new Cookie("hornbook-browser", "b".repeat(32));
        assertThat(signIn(person, GOOD, place, madeUp).getResponse().getRedirectedUrl())
                .startsWith("/sign-in?until=");
    }

    @Test
    void thePresentPasswordCannotBeGuessedAtAnUnattendedDesk() {
        Account person = person();
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(addPasskey(person, "wrong " + attempt)).hasStatus(422);
        }
        assertThat(addPasskey(person, GOOD)).hasStatus(429).bodyText().contains("Try again after");
    }

    private MvcTestResult addPasskey(Account person, String password) {
        return pages.post()
                .uri("/account/passkeys/new")
                .param("name", "Laptop")
                .param("current", password)
                .with(csrf())
                .with(people.as(person))
                .exchange();
    }

    private Account person() {
        Account person = people.someone(Role.STAFF);
        accounts.setPassword(person.asActor(), person.id(), GOOD);
        return person;
    }

    /** A network address that no other test uses (RFC 5737). */
    private static synchronized String place() {
        lastAddress++;
        return "203.0.113." + lastAddress;
    }

    private void guess(Account person, String place, int times) {
        for (int attempt = 1; attempt <= times; attempt++) {
            assertThat(signIn(person, "wrong " + attempt, place, null)).hasRedirectedUrl("/sign-in?failed");
        }
    }

    private static Cookie browserOf(MvcTestResult signedIn) {
        assertThat(signedIn).hasRedirectedUrl("/");
        Cookie browser = Objects.requireNonNull(signedIn.getResponse().getCookie("hornbook-browser"));
        assertThat(browser.isHttpOnly()).isTrue();
        return browser;
    }

    private MvcTestResult signIn(Account person, String password, String place, @Nullable Cookie browser) {
        var request = pages.post()
                .uri("/sign-in")
                .param("name", person.signInName())
                .param("password", password)
                .with(csrf())
                .with(sent -> {
                    sent.setRemoteAddr(place);
                    return sent;
                });
        return browser == null ? request.exchange() : request.cookie(browser).exchange();
    }
}
