package org.hornbook.server.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryFacts;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.catalog.RepositoryKind;
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
import org.springframework.test.context.ContextConfiguration;

/** The governance lead connects a repository, tests it and watches its scan, at a desk and on a phone, with axe. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = HornbookIT.FreshDatabase.class)
class DiscoveryBrowserIT {

    private static final String PASSWORD = "a long enough pass phrase 42";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Repositories repositories;

    @Test
    void leadConnectsTestsAndWatchesAScan() throws Exception {
        Account lead = people.someone(Role.GOVERNANCE_LEAD);
        accounts.setPassword(Actor.system(), lead.id(), PASSWORD);
        try (Browser browser = Browser.start()) {
            for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
                Page page = browser.openSignedIn(address(""), lead.signInName(), PASSWORD, width);
                walk(browser, page);
            }
        }
    }

    private void walk(Browser browser, Page page) throws Exception {
        RepositoryId repository = repositories
                .register(
                        Actor.system(),
                        RepositoryFacts.electronic(
                                "Course catalog " + TestSources.unique(), RepositoryKind.DATABASE, "Central office"))
                .id();
        page.navigate(address("/catalog/repositories/" + repository + "/connection"));
        browser.look(page, "scan-" + "kinds");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("PostgreSQL database"))
                .click();
        Browser.button(page, "Connect the repository");
        assertThat(page.title()).startsWith("Error: ");
        browser.look(page, "scan-" + "errors");
        TestSources.postgres(8, 3000)
                .forEach((key, value) -> page.locator("#setting-" + key).fill(value));
        page.locator("#rate").fill("4000");
        Browser.button(page, "Connect the repository");
        Browser.button(page, "Test connection");
        assertThat(page.locator("#test-answer").textContent())
                .contains("Reachable")
                .contains("8 datasets");
        browser.look(page, "scan-" + "connection");
        Browser.button(page, "Scan now");
        page.locator("progress").waitFor();
        browser.look(page, "scan-" + "running");
        // no reload: the page follows the scan by itself
        page.locator("#progress .hb-tag--good")
                .first()
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(90_000));
        assertThat(page.locator("#progress").textContent()).contains("24,000 rows read");
        assertThat(page.locator("#scan-actions").textContent())
                .contains("Scan again")
                .doesNotContain("Stop");
        browser.look(page, "scan-" + "done");
        page.navigate(address("/scans"));
        browser.look(page, "scan-" + "scans");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
