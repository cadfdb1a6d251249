package org.hornbook.server.directory.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.journal.JournalEntry;
import org.hornbook.server.journal.JournalQuery;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.Browser;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** People add passkeys and sign in with them in a real browser with a virtual device; sessions are the stored ones. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = HornbookIT.FreshDatabase.class)
class PasskeyBrowserIT {

    private static final String PASSWORD = "a long enough pass phrase 42";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    JournalReading journal;

    Browser browser;

    @BeforeEach
    void startBrowser() {
        browser = Browser.start();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void aPersonAddsAPasskeySignsInWithItRenamesAndRemovesIt() {
        for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
            Account person = person();
            Page page = browser.open(width);
            VirtualDevice device = VirtualDevice.plugInto(page);
            signInWithPassword(page, person);
            browser.look(page, "passkey-" + "account-without");
            addPasskey(page, "Work laptop");
            assertThat(device.passkeys()).isEqualTo(1);
            browser.look(page, "passkey-" + "account-with");

            Browser.button(page, "Sign out");
            browser.look(page, "passkey-" + "sign-in");
            page.navigate(address("/account"));
            signInWithPasskey(page);
            page.waitForURL(address("/account") + "*");
            assertThat(page.locator("[data-label='Last used']").first().textContent())
                    .doesNotContain("Never");
            assertThat(acts(person)).contains("directory.passkey.added {passkey=Work laptop}");
            assertThat(acts(person)).contains("directory.signed-in {with=passkey}");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rename Work laptop"))
                    .click();
            page.getByLabel("Name for the passkey").fill(" ");
            Browser.button(page, "Save name");
            assertThat(page.title()).startsWith("Error: ");
            browser.look(page, "passkey-" + "rename");
            page.getByLabel("Name for the passkey").fill("<b>Phone</b>");
            Browser.button(page, "Save name");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("remove <b>Phone</b>"))
                    .click();
            browser.look(page, "passkey-" + "remove");
            Browser.button(page, "Remove passkey");
            page.waitForURL(address("/account") + "*");
            assertThat(acts(person)).contains("directory.passkey.removed {passkey=<b>Phone</b>}");

            Browser.button(page, "Sign out");
            signInWithPasskey(page);
            assertThat(page.locator("#error-summary").textContent()).contains("This passkey was not accepted");
            browser.look(page, "passkey-" + "refused");
            page.navigate(address("/account"));
            assertThat(page.url()).endsWith("/sign-in");
        }
    }

    @Test
    void aClosedAccountIsRefusedWhateverItsPasskeySays() {
        Account person = person();
        Account administrator = people.someone(Role.ADMINISTRATOR);
        Page page = browser.open(Browser.WIDE);
        VirtualDevice.plugInto(page);
        signInWithPassword(page, person);
        addPasskey(page, "Work laptop");
        accounts.deactivate(administrator.asActor(), person.id());
        page.navigate(address("/account"));
        assertThat(page.url()).endsWith("/sign-in");
        signInWithPasskey(page);
        assertThat(page.locator("#error-summary").textContent()).contains("Your account here was closed");
        assertThat(acts(person)).doesNotContain("directory.signed-in {with=passkey}");
        page.navigate(address("/account"));
        assertThat(page.url()).endsWith("/sign-in");
    }

    @Test
    void anAdministratorEndsThePasskeysOfLostDevices() {
        Account person = person();
        Account administrator = people.someone(Role.ADMINISTRATOR);
        accounts.setPassword(Actor.system(), administrator.id(), PASSWORD);
        Page lost = browser.open(Browser.WIDE);
        VirtualDevice.plugInto(lost);
        signInWithPassword(lost, person);
        addPasskey(lost, "Work laptop");
        Page desk = browser.open(Browser.WIDE);
        signInWithPassword(desk, administrator);
        desk.navigate(address("/people/" + person.id()));
        browser.look(desk, "passkey-person");
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Remove all passkeys"))
                .click();
        browser.look(desk, "passkey-remove-all");
        Browser.button(desk, "Remove all passkeys");
        assertThat(desk.locator("main").innerText()).contains("all sessions of the account have ended");
        assertThat(acts(person)).contains("directory.passkey.removed {passkeys=all 1}");
        lost.navigate(address("/account"));
        assertThat(lost.url()).endsWith("/sign-in");
        signInWithPasskey(lost);
        assertThat(lost.locator("#error-summary").textContent()).contains("This passkey was not accepted");
    }

    @Test
    void oneDeviceKeepsOnePasskeyOfAnAccount() {
        Page page = browser.open(Browser.WIDE);
        VirtualDevice device = VirtualDevice.plugInto(page);
        signInWithPassword(page, person());
        addPasskey(page, "Work laptop");
        page.navigate(address("/account/passkeys/new"));
        page.getByLabel("Name for the passkey").fill("The same again");
        page.getByLabel("Present password").fill(PASSWORD);
        Browser.button(page, "Continue");
        Browser.button(page, "Make passkey");
        page.locator("[data-passkey-problem]:has-text('has a passkey for your account already')")
                .waitFor();
        assertThat(device.passkeys()).isEqualTo(1);
    }

    @Test
    void nobodyRenamesOrRemovesThePasskeyOfAnother() {
        Account owner = person();
        Page page = browser.open(Browser.WIDE);
        VirtualDevice.plugInto(page);
        signInWithPassword(page, owner);
        addPasskey(page, "Work laptop");
        String remove = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("remove Work laptop"))
                .getAttribute("href");
        Page other = browser.open(Browser.WIDE);
        signInWithPassword(other, person());
        assertThat(other.navigate(address(remove)).status()).isEqualTo(404);
        assertThat(other.navigate(address(remove.replace("/remove", ""))).status())
                .isEqualTo(404);
    }

    @Test
    void aDeviceThatDoesNotRecognizeItsOwnerDoesNotSignIn() {
        Account person = person();
        Page page = browser.open(Browser.WIDE);
        VirtualDevice device = VirtualDevice.plugInto(page);
        signInWithPassword(page, person);
        addPasskey(page, "Work laptop");
        Browser.button(page, "Sign out");
        device.unlocksFor(false);
        signInWithPasskey(page);
        page.locator("[data-passkey-problem]:has-text('Nothing was unlocked')").waitFor();
        assertThat(page.url()).contains("/sign-in");
    }

    @Test
    void anAnswerIsGoodForOneChallengeOnly() {
        Account person = person();
        Page page = browser.open(Browser.WIDE);
        VirtualDevice.plugInto(page);
        signInWithPassword(page, person);
        addPasskey(page, "Work laptop");
        Browser.button(page, "Sign out");
        String[] sent = new String[1];
        page.onRequest(request -> {
            if (request.url().endsWith("/sign-in/passkey")) {
                sent[0] = request.postData();
            }
        });
        signInWithPasskey(page);
        page.waitForURL(address("/"));
        Browser.button(page, "Sign out");
        String answer = java.net.URLDecoder.decode(
                sent[0].replaceAll(".*credential=([^&]*).*", "$1"), java.nio.charset.StandardCharsets.UTF_8);
        page.navigate(address("/sign-in"));
        page.evaluate(
                "answer => { const form = document.querySelector('form[data-passkey]');"
                        + " form.elements.credential.value = answer; form.submit(); }",
                answer);
        page.locator("#error-summary").waitFor();
        page.navigate(address("/account"));
        assertThat(page.url()).endsWith("/sign-in");
    }

    @Test
    void addingAsksForThePresentPasswordAndSaysWhatIsMissingWithoutScripts() {
        Account person = person();
        Page page = browser.openWithoutScript();
        signInWithPassword(page, person);
        page.navigate(address("/account/passkeys/new"));
        page.getByLabel("Name for the passkey").fill("Work laptop");
        page.getByLabel("Present password").fill("not it");
        Browser.button(page, "Continue");
        assertThat(page.locator("#error-summary").textContent()).contains("that you sign in with now");
        assertThat(page.getByLabel("Name for the passkey").inputValue()).isEqualTo("Work laptop");
        page.getByLabel("Present password").fill(PASSWORD);
        Browser.button(page, "Continue");
        assertThat(page.locator("main").innerText()).contains("scripts are turned off");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make passkey"))
                        .count())
                .isZero();
    }

    private Account person() {
        Account person = people.someone(Role.STAFF);
        accounts.setPassword(Actor.system(), person.id(), PASSWORD);
        return person;
    }

    private java.util.List<String> acts(Account person) {
        return journal.find(JournalQuery.ofSubject("account", person.id().toString()), 50).stream()
                .map(PasskeyBrowserIT::words)
                .toList();
    }

    private static String words(JournalEntry entry) {
        return entry.act() + " " + entry.details();
    }

    private void addPasskey(Page page, String name) {
        page.navigate(address("/account/passkeys/new"));
        browser.look(page, "passkey-" + "new");
        page.getByLabel("Name for the passkey").fill(name);
        page.getByLabel("Present password").fill(PASSWORD);
        Browser.button(page, "Continue");
        browser.look(page, "passkey-" + "device");
        Browser.button(page, "Make passkey");
        page.waitForURL(address("/account") + "*");
        assertThat(page.locator("main").textContent()).contains(name);
    }

    private void signInWithPassword(Page page, Account person) {
        page.navigate(address("/account"));
        Browser.signIn(page, person.signInName(), PASSWORD);
    }

    private static void signInWithPasskey(Page page) {
        Browser.button(page, "Sign in with a passkey");
        page.locator("#error-summary, .hb-account, [data-passkey-problem]:not(:empty)")
                .first()
                .waitFor();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
