package org.hornbook.server.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
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
                Page page = signedIn(browser, lead, width);
                walk(browser, page, width);
            }
        }
    }

    private void walk(Browser browser, Page page, int width) throws Exception {
        RepositoryId repository = repositories
                .register(
                        Actor.system(),
                        RepositoryFacts.electronic(
                                "Course catalog " + TestSources.unique(), RepositoryKind.DATABASE, "Central office"))
                .id();
        page.navigate(address("/catalog/repositories/" + repository + "/connection"));
        look(browser, page, width, "kinds");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("PostgreSQL database"))
                .click();
        button(page, "Connect the repository");
        assertThat(page.title()).startsWith("Error: ");
        look(browser, page, width, "errors");
        TestSources.postgres(8, 3000)
                .forEach((key, value) -> page.locator("#setting-" + key).fill(value));
        page.locator("#rate").fill("4000");
        button(page, "Connect the repository");
        button(page, "Test connection");
        assertThat(page.locator("#test-answer").textContent())
                .contains("Reachable")
                .contains("8 datasets");
        look(browser, page, width, "connection");
        button(page, "Scan now");
        page.locator("progress").waitFor();
        look(browser, page, width, "running");
        // no reload: the page follows the scan by itself
        page.locator("#progress .hb-tag--good")
                .first()
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(90_000));
        assertThat(page.locator("#progress").textContent()).contains("24,000 rows read");
        assertThat(page.locator("#scan-actions").textContent())
                .contains("Scan again")
                .doesNotContain("Stop");
        look(browser, page, width, "done");
        page.navigate(address("/scans"));
        look(browser, page, width, "scans");
    }

    private void look(Browser browser, Page page, int width, String name) {
        String folder = System.getProperty("discovery.screenshots", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, width + "-" + name + ".png"))
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

    private Page signedIn(Browser browser, Account lead, int width) {
        Page page = browser.open(width);
        page.navigate(address("/sign-in"));
        page.getByLabel("E-mail address").fill(lead.signInName());
        page.getByLabel("Password").fill(PASSWORD);
        page.locator("main button[type=submit]").first().click();
        page.waitForURL(address("/"));
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
