package org.hornbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.hornbook.server.support.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Access to data in a real browser, with axe, at a desk and on a phone: teacher, custodian, governance lead. */
@DemoIT
class AccessWalkIT {

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
    @ValueSource(ints = {Browser.WIDE, Browser.NARROW})
    void aTeacherOpensTheClassListInThreeClicks(int width) throws InterruptedException {
        Page page = signedIn("Staff", width);
        page.getByText("My students").first().click();
        assertThat(page.locator("h1").textContent()).contains("in the roster today");
        browser.look(page, "my students");
        Browser.button(page, "Open Class list");
        page.waitForURL(address -> address.contains("/access/grants/"));
        assertThat(page.locator("main table tbody tr").count()).isPositive();
        browser.look(page, "class list");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.NARROW})
    void aTeacherAsksForDataAndAnswersProposals(int width) throws InterruptedException {
        Page page = signedIn("Staff", width);
        page.navigate(at("/access/requests/new?q=dob"));
        browser.look(page, "which data");
        page.locator(".hb-result__title a").first().click();
        browser.look(page, "ask for data");
        page.locator("label[for=purpose-TEACHING]").click();
        page.locator("#words").fill("To know who turns eighteen before the trip");
        page.locator("#words").press("Tab");
        page.locator("label[for^=take-]").first().waitFor();
        Browser.button(page, "Send the request");
        assertThat(page.title()).startsWith("Error: ");
        browser.look(page, "proposals");
        int proposals = page.locator("label[for^=take-]").count();
        for (int i = 0; i < proposals; i++) {
            page.locator("label[for^=take-]").nth(i).click();
        }
        Browser.button(page, "Send the request");
        page.waitForURL(address -> address.matches(".*/access/requests/[0-9a-f-]{36}"));
        assertThat(page.locator("h1").textContent()).contains("Waits for the custodian");
        browser.look(page, "request sent");
        Browser.button(page, "Take the request back");
        assertThat(page.locator("h1").textContent()).contains("Taken back");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.NARROW})
    void whoeverDecidesReadsRequestsRolesAndRules(int width) throws InterruptedException {
        Page page = signedIn("Governance lead", width);
        for (String address : java.util.List.of(
                "/access",
                "/access/requests",
                "/access/standing",
                "/access/reviews",
                "/access/reviews/new",
                "/access/handling",
                "/access/handling/edit",
                "/access/handling/people")) {
            page.navigate(at(address));
            browser.look(page, address);
        }
        page.navigate(at("/access/standing"));
        page.locator("tbody a").first().click();
        browser.look(page, "agreement");
        page.navigate(at("/access/requests?state=REFUSED"));
        page.locator("tbody a").first().click();
        assertThat(page.locator("main").textContent()).contains("Why it was refused, and what to do");
        browser.look(page, "refused");
        page.navigate(at("/access/requests?show=decide"));
        page.locator("tbody a").first().click();
        assertThat(page.locator("main").textContent()).contains("Need-to-know test", "Grant what is left");
        page.getByText("Grant less").click();
        browser.look(page, "decision");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.NARROW})
    void aCustodianSeesWhatWaits(int width) throws InterruptedException {
        Page page = signedIn("Custodian", width);
        page.navigate(at("/access"));
        browser.look(page, "custodian's data");
        page.navigate(at("/access/requests"));
        browser.look(page, "custodian's requests");
    }

    private Page signedIn(String role, int width) throws InterruptedException {
        DemoSignIn signIn = demo.signIn(role);
        return browser.openSignedIn(at(""), signIn.signInName(), signIn.password(), width);
    }

    private String at(String address) {
        return "http://localhost:" + port + address;
    }
}
