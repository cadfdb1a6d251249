package org.hornbook.server.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.roster.RosterForTests;
import org.hornbook.server.directory.roster.RosterForTests.SmallClass;
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
import org.springframework.test.context.ContextConfiguration;

/** A parent asks and gets the records, the records officer answers; at a desk and on a phone, with axe. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = HornbookIT.FreshDatabase.class)
class RequestsBrowserIT {

    private static final String PASSWORD = "a long enough pass phrase 42";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    RosterForTests rosterForTests;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aParentAsksTheOfficerAnswersAndTheRecordsAreFetched() {
        try (Browser browser = Browser.start()) {
            for (int width : new int[] {Browser.WIDE, Browser.NARROW}) {
                SmallClass small = rosterForTests.smallClass();
                Page parent = browser.open(width);
                ask(browser, parent, small);
                answer(browser, small, width);
                fetch(browser, parent, small);
            }
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private String letter(SmallClass small, String about, String pattern) {
        String body = jdbc.sql(
                        "select body from mail.letter where to_address = :to and about = :about order by queued_at desc limit 1")
                .param("to", small.parentEmail())
                .param("about", about)
                .query((row, n) -> row.getString("body"))
                .single();
        Matcher matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as(body).isTrue();
        return matcher.group(1);
    }

    private void ask(Browser browser, Page page, SmallClass small) {
        page.navigate(address("/records"));
        browser.look(page, "records-start");
        page.locator("a[href='/records/ask']").click();
        Browser.button(page, "Continue");
        assertThat(page.title()).startsWith("Error: ");
        browser.look(page, "records-who");
        page.locator("label[for='relation-PARENT']").click();
        Browser.button(page, "Continue");
        browser.look(page, "records-whose");
        page.locator("#aboutName").fill("Stu Pupil" + small.tag());
        page.locator("#aboutBirth").fill("2017-03-04");
        Browser.button(page, "Continue");
        page.locator("#name").fill("Pat Pupil" + small.tag());
        page.locator("#email").fill(small.parentEmail());
        browser.look(page, "records-you");
        Browser.button(page, "Continue");
        browser.look(page, "records-wish");
        Browser.button(page, "Continue");
        browser.look(page, "records-check");
        Browser.button(page, "Send the request");
        browser.look(page, "records-sent");
        page.navigate(address(letter(small, "requests.verify", "(/records/confirm/\\w+)")));
        browser.look(page, "records-confirm");
        Browser.button(page, "Confirm and send");
        browser.look(page, "records-progress");
    }

    private void answer(Browser browser, SmallClass small, int width) {
        Account officer = people.someone(Role.RECORDS_OFFICER);
        accounts.setPassword(Actor.system(), officer.id(), PASSWORD);
        Page page = browser.openSignedIn(address(""), officer.signInName(), PASSWORD, width);
        page.navigate(address("/requests"));
        browser.look(page, "requests-list");
        page.locator("tbody tr", new Page.LocatorOptions().setHasText("Stu Pupil" + small.tag()))
                .locator("a")
                .click();
        browser.look(page, "requests-identity");
        page.locator("a[href*='subject=" + small.student() + "']").click();
        browser.look(page, "requests-holders");
        page.locator("#how").fill("Known to the school");
        Browser.button(page, "Confirm and search");
        for (int i = 0; i < 60 && !page.content().contains("What was found"); i++) {
            page.waitForTimeout(500);
            page.reload();
        }
        browser.look(page, "requests-found");
        Browser.button(page, "Put the package together");
        browser.look(page, "requests-ready");
        Browser.button(page, "Release the package");
        browser.look(page, "requests-released");
        page.navigate(address("/roster/people/" + small.student()));
        browser.look(page, "roster-person");
        page.navigate(address("/roster"));
        browser.look(page, "roster");
    }

    private void fetch(Browser browser, Page page, SmallClass small) {
        page.navigate(address(letter(small, "requests.released", "(/records/package/\\w+)")));
        browser.look(page, "records-package");
        Browser.button(page, "Send me a code");
        browser.look(page, "records-code");
        page.locator("#code").fill(letter(small, "requests.code", "code is (\\d{6})"));
        Download download = page.waitForDownload(() -> Browser.button(page, "Get the records"));
        assertThat(download.suggestedFilename()).endsWith(".zip");
    }
}
