package org.hornbook.server.directory.setup;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.Page;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.Browser;
import org.hornbook.server.support.HornbookIT;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** Needs a database without any account, so it has a context of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = HornbookIT.FreshDatabase.class)
@TestPropertySource(properties = "hornbook.name=District without accounts")
class SetupIT {

    private static final String PASSWORD = "correct gravel noodle tundra";

    @LocalServerPort
    int port;

    @Autowired
    Setup setup;

    @Autowired
    Accounts accounts;

    @Test
    void theCodeFromTheLogOpensTheFirstAccountOnce() {
        String code = announcedCode();
        try (Browser browser = Browser.start()) {
            Page phone = browser.open(Browser.NARROW);
            refuses(browser, phone, "", PASSWORD, "Enter the setup code");
            refuses(browser, phone, "xxxx-xxxx", PASSWORD, "This is not the setup code");
            Page desk = browser.open(Browser.WIDE);
            refuses(browser, desk, code, "Password12345", "attackers try first");
            assertThat(accounts.isEmpty()).isTrue();

            send(desk, code, PASSWORD);
            assertThat(desk.url()).endsWith("/sign-in");
            assertThat(accounts.all())
                    .singleElement()
                    .satisfies(first -> assertThat(first.roles())
                            .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.GOVERNANCE_LEAD));
            Browser.signIn(desk, "ada@example.org", PASSWORD);
            browser.look(desk, "setup-" + "home");

            // a form that was open all the time comes too late
            fill(phone, code, PASSWORD);
            assertThat(phone.title()).startsWith("Page not found");
            assertThat(phone.navigate(address("/setup")).status()).isEqualTo(404);
        }
    }

    private void refuses(Browser browser, Page page, String code, String password, String words) {
        send(page, code, password);
        assertThat(page.locator("#error-summary").textContent()).contains(words);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.getByLabel("Your full name").inputValue()).isEqualTo("Ada Example");
        browser.look(page, "setup-" + "refused");
    }

    private void send(Page page, String code, String password) {
        page.navigate(address("/setup"));
        fill(page, code, password);
    }

    private static void fill(Page page, String code, String password) {
        page.getByLabel("Setup code").fill(code);
        page.getByLabel("Your full name").fill("Ada Example");
        page.getByLabel("Your e-mail address").fill("ada@example.org");
        page.locator("#password").fill(password);
        page.locator("#repeated").fill(password);
        Browser.button(page, "Open account");
    }

    private String announcedCode() {
        Logger log = (Logger) LoggerFactory.getLogger(Setup.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        setup.announce();
        log.detachAppender(lines);
        return lines.list.getFirst().getFormattedMessage().replaceAll(".*setup code ", "");
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
