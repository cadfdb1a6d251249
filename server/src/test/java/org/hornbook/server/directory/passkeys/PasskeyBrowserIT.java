package org.hornbook.server.directory.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
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
            look(page, width, "account-without");
            addPasskey(page, width, "Work laptop");
            assertThat(device.passkeys()).isEqualTo(1);
            look(page, width, "account-with");

            button(page, "Sign out");
            look(page, width, "sign-in");
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
            button(page, "Save name");
            assertThat(page.title()).startsWith("Error: ");
            look(page, width, "rename");
            page.getByLabel("Name for the passkey").fill("<b>Phone</b>");
            button(page, "Save name");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("remove <b>Phone</b>"))
                    .click();
            look(page, width, "remove");
            button(page, "Remove passkey");
            page.waitForURL(address("/account") + "*");
            assertThat(acts(person)).contains("directory.passkey.removed {passkey=<b>Phone</b>}");

            button(page, "Sign out");
            signInWithPasskey(page);
            assertThat(page.locator("#error-summary").textContent()).contains("This passkey was not accepted");
            look(page, width, "refused");
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
        addPasskey(page, Browser.WIDE, "Work laptop");
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
        addPasskey(lost, Browser.WIDE, "Work laptop");
        Page desk = browser.open(Browser.WIDE);
        signInWithPassword(desk, administrator);
        desk.navigate(address("/people/" + person.id()));
        look(desk, Browser.WIDE, "person");
        button(desk, "Remove all passkeys");
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
        addPasskey(page, Browser.WIDE, "Work laptop");
        page.navigate(address("/account/passkeys/new"));
        page.getByLabel("Name for the passkey").fill("The same again");
        page.getByLabel("Present password").fill(PASSWORD);
        button(page, "Continue");
        button(page, "Make passkey");
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
        addPasskey(page, Browser.WIDE, "Work laptop");
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
        addPasskey(page, Browser.WIDE, "Work laptop");
        button(page, "Sign out");
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
        addPasskey(page, Browser.WIDE, "Work laptop");
        button(page, "Sign out");
        String[] sent = new String[1];
        page.onRequest(request -> {
            if (request.url().endsWith("/sign-in/passkey")) {
                sent[0] = request.postData();
            }
        });
        signInWithPasskey(page);
        page.waitForURL(address("/"));
        button(page, "Sign out");
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
        button(page, "Continue");
        assertThat(page.locator("#error-summary").textContent()).contains("that you sign in with now");
        assertThat(page.getByLabel("Name for the passkey").inputValue()).isEqualTo("Work laptop");
        page.getByLabel("Present password").fill(PASSWORD);
        button(page, "Continue");
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

    private void addPasskey(Page page, int width, String name) {
        page.navigate(address("/account/passkeys/new"));
        look(page, width, "new");
        page.getByLabel("Name for the passkey").fill(name);
        page.getByLabel("Present password").fill(PASSWORD);
        button(page, "Continue");
        look(page, width, "device");
        button(page, "Make passkey");
        page.waitForURL(address("/account") + "*");
        assertThat(page.locator("main").textContent()).contains(name);
    }

    private void signInWithPassword(Page page, Account person) {
        page.navigate(address("/account"));
        page.getByLabel("E-mail address").fill(person.signInName());
        page.getByLabel("Password").fill(PASSWORD);
        button(page, "Sign in");
        page.waitForURL(address("/account") + "*");
    }

    private static void signInWithPasskey(Page page) {
        button(page, "Sign in with a passkey");
        page.locator("#error-summary, .hb-account, [data-passkey-problem]:not(:empty)")
                .first()
                .waitFor();
    }

    private void look(Page page, int width, String name) {
        String folder = System.getProperty("signin.screenshots", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, "passkey-" + width + "-" + name + ".png"))
                    .setFullPage(true));
        }
        browser.checkPage(page);
        browser.checkReflow(page);
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
