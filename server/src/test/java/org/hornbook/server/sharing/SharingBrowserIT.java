package org.hornbook.server.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.hornbook.server.catalog.Classification;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.sharing.SharingFixtures.District;
import org.hornbook.server.support.Browser;
import org.hornbook.server.support.HornbookIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A custodian makes a table, the lead publishes it and takes it back; at a desk and on a phone, with axe. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = HornbookIT.FreshDatabase.class)
class SharingBrowserIT {

    private static final String PASSWORD = "a long enough pass phrase 42";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SharingFixtures fixtures;

    @Test
    void aTableGoesFromTheFormToThePublicAndBack() throws Exception {
        District district = fixtures.sqlite(SharingFixtures.unevenStudents("2025-26", 9));
        fixtures.classify(district, "race", Classification.ofType("person.race_ethnicity"));
        fixtures.classify(district, "sch_cd", Classification.ofType("edu.enrollment"));
        try (Browser browser = Browser.start()) {
            for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
                Page author = signedIn(browser, district.custodian(), width);
                Page approver = signedIn(browser, district.lead(), width);
                walk(browser, author, approver, district, width);
            }
        }
    }

    private void walk(Browser browser, Page author, Page approver, District district, int width) {
        author.navigate(address("/sharing"));
        browser.look(author, "sharing-list");
        author.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Make a table"))
                .click();
        browser.look(author, "sharing-dataset");
        author.locator("a[href*='dataset=" + district.students().id() + "']").click();
        Browser.button(author, "Count and protect the table");
        assertThat(author.title()).startsWith("Error: ");
        browser.look(author, "sharing-errors");
        author.locator("#title").fill("Students by school and race, " + width);
        author.locator("#summary").fill("How many students of each race each school has.");
        author.locator("#measure").fill("Students enrolled");
        author.locator("#release").fill("School year 2025–26");
        author.locator("#theme").fill("Enrollment");
        author.locator("#breakdown1")
                .selectOption(fixtures.source(district, "sch_cd").code());
        author.locator("#label1").fill("School");
        author.locator("#names1").selectOption(fixtures.schoolName(district).code());
        author.locator("#breakdown2")
                .selectOption(fixtures.source(district, "race").code());
        author.locator("#label2").fill("Race");
        author.locator("#words2").fill("01 = White\n02 = Asian\nOther groups: 03, 07");
        Browser.button(author, "Count and protect the table");
        // no reload: the page follows the work by itself
        author.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Propose for approval"))
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(90_000));
        assertThat(author.locator("main").textContent())
                .contains("Nothing was found out", "left out", "True counts", "Stony Brook");
        browser.look(author, "sharing-draft");
        String release = author.url();
        Browser.button(author, "Propose for approval");
        browser.look(author, "sharing-proposed");
        approver.navigate(address("/"));
        browser.look(approver, "sharing-home");
        approver.navigate(release + "/check");
        browser.look(approver, "sharing-check");
        Browser.button(approver, "Publish for everybody");
        assertThat(approver.locator("h1").textContent()).isEqualTo("Published");
        browser.look(approver, "sharing-published");
        approver.navigate(release + "/withdraw");
        Browser.button(approver, "Withdraw it");
        browser.look(approver, "sharing-withdraw-errors");
        approver.locator("#reason").fill("A school was counted twice");
        approver.locator("label[for=confirm]").click();
        Browser.button(approver, "Withdraw it");
        assertThat(approver.locator("h1").textContent()).isEqualTo("Withdrawn");
        browser.look(approver, "sharing-withdrawn");
        others(browser, author);
    }

    private void others(Browser browser, Page author) {
        for (String path : new String[] {"/sharing/asked/new", "/sharing/asked", "/sharing/rules"}) {
            author.navigate(address(path));
            browser.look(author, path.substring(1));
        }
    }

    private Page signedIn(Browser browser, Account account, int width) {
        accounts.setPassword(Actor.system(), account.id(), PASSWORD);
        return browser.openSignedIn(address(""), account.signInName(), PASSWORD, width);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
