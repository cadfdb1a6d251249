package org.hornbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.hornbook.server.support.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main path of each role through the sample district, in a real browser, with axe, at a desk and on a phone. */
@DemoIT
class RoleWalksIT {

    private static final List<String> PAGES_OF_EVERYONE = List.of("/", "/catalog", "/policy", "/tasks");

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    PreparedDemo demo;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void prepare() throws InterruptedException {
        demo.signIns();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Superintendent",
                "Governance lead",
                "Custodian",
                "Staff",
                "Auditor",
                "Security officer",
                "Committee member",
                "Records officer",
                "Administrator"
            })
    void everyRoleReadsItsPages(String role) throws InterruptedException {
        Page page = signedIn(role, Browser.WIDE);
        for (String address : PAGES_OF_EVERYONE) {
            page.navigate(at(address));
            assertThat(page.locator("h1").count()).as("headings of %s", address).isEqualTo(1);
            browser.checkPage(page);
        }
    }

    @Test
    void pagesFitAPhone() throws InterruptedException {
        Page page = signedIn("Governance lead", Browser.NARROW);
        for (String address : PAGES_OF_EVERYONE) {
            page.navigate(at(address));
            browser.checkPage(page);
            browser.checkReflow(page);
        }
    }

    @Test
    void aLeadHandsTasksOnFromAPhone() throws InterruptedException {
        Page page = signedIn("Governance lead", Browser.NARROW);
        page.navigate(at("/tasks"));
        page.locator(".hb-note a[href^='/tasks/']").first().click();
        checkFit(page);
        page.locator("form[action='/tasks/hand-on'] button").click();
        assertThat(page.title()).startsWith("Error: ");
        checkFit(page);
        page.selectOption("#hand-to", "anyone");
        page.fill("#hand-reason", "The whole team looks at these");
        page.locator("form[action='/tasks/hand-on'] button").click();
        assertThat(page.locator(".hb-flash").textContent()).contains("The task is handed on.");
        page.locator("[name=task]").nth(0).press("Space");
        page.locator("label[for^='task-']").nth(1).click();
        page.getByText("Hand on or snooze the ticked tasks").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("Hand on or snooze 2 tasks");
        checkFit(page);
    }

    @Test
    void clausesAndTheSummaryFitAPhone() throws InterruptedException {
        Page page = signedIn("Committee member", Browser.NARROW);
        for (String address : List.of("/policy/MAN-3", "/policy/REV-1", "/policy/summary", "/tasks/done")) {
            page.navigate(at(address));
            checkFit(page);
        }
    }

    private static void checkFit(Page page) {
        browser.checkPage(page);
        browser.checkReflow(page);
    }

    @Test
    void aTeacherFindsWhoAnswersForVaccines() throws InterruptedException {
        Page page = signedIn("Staff", Browser.WIDE);
        page.navigate(at("/catalog"));
        page.fill("#q", "imunization");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        page.locator(".hb-facets").getByText("Data collection").first().click();
        page.locator(".hb-result__title a").first().click();
        assertThat(page.locator("main").textContent()).contains("Custodian", "Basis");
        browser.checkPage(page);
    }

    @Test
    void theClauseTurnsWhenTheLeadMendsPaperWithoutACitationAndTurnsBackWithoutIt() throws InterruptedException {
        Page page = signedIn("Governance lead", Browser.WIDE);
        page.navigate(at("/policy/MAN-1"));
        assertThat(page.locator("h1").textContent()).contains("Not met");
        page.locator(".hb-lines a").first().click();
        String form = page.url();
        citePaperLaw(page, form, "603 CMR 23.03");
        page.navigate(at("/policy/MAN-1"));
        assertThat(page.locator("h1").textContent()).doesNotContain("Not met").contains("Met");
        browser.checkPage(page);
        citePaperLaw(page, form, "");
        page.navigate(at("/policy/MAN-1"));
        assertThat(page.locator("h1").textContent()).contains("Not met");
    }

    private static void citePaperLaw(Page page, String form, String citation) {
        page.navigate(form);
        page.locator("[name=paperCitation]").fill(citation);
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(url -> !url.endsWith("/edit"));
    }

    @Test
    void anAuditorVerifiesTheJournal() throws InterruptedException {
        Page page = signedIn("Auditor", Browser.WIDE);
        page.navigate(at("/journal"));
        browser.checkPage(page);
        page.getByText("Verify the whole journal").click();
        assertThat(page.locator("h1").textContent()).isEqualTo("The journal is intact");
    }

    @Test
    void theCatalogWorksWithoutJavaScript() throws InterruptedException {
        Page page = browser.openWithoutScript();
        signIn(page, "Staff");
        page.navigate(at("/catalog"));
        page.fill("#q", "birth");
        page.locator("main form button").first().click();
        assertThat(page.locator(".hb-results li").count()).isPositive();
    }

    private Page signedIn(String role, int width) throws InterruptedException {
        Page page = browser.open(width);
        signIn(page, role);
        return page;
    }

    private void signIn(Page page, String role) throws InterruptedException {
        DemoSignIn signIn = demo.signIn(role);
        page.navigate(at("/sign-in"));
        Browser.signIn(page, signIn.signInName(), signIn.password());
    }

    private String at(String address) {
        return "http://localhost:" + port + address;
    }
}
