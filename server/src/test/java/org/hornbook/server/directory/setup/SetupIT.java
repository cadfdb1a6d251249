package org.hornbook.server.directory.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Needs a database without any account, so it has a context of its own. */
@HornbookIT
@TestPropertySource(properties = "hornbook.name=District without accounts")
class SetupIT {

    private static final String PASSWORD = "correct gravel noodle tundra";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Setup setup;

    @Autowired
    Accounts accounts;

    @Test
    void theCodeFromTheLogOpensTheFirstAccountOnce() {
        String code = announcedCode();
        assertThat(pages.get().uri("/setup")).hasStatusOk().bodyText().contains("Open the first account");
        assertThat(open("", PASSWORD)).hasStatus(422).bodyText().contains("Enter the setup code");
        assertThat(open("xxxx-xxxx", PASSWORD)).hasStatus(422).bodyText().contains("This is not the setup code");
        assertThat(open(code, "Password12345")).hasStatus(422).bodyText().contains("attackers try first");
        assertThat(accounts.isEmpty()).isTrue();

        assertThat(open(code, PASSWORD)).hasRedirectedUrl("/sign-in");
        assertThat(accounts.all())
                .singleElement()
                .satisfies(first ->
                        assertThat(first.roles()).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.GOVERNANCE_LEAD));
        assertThat(open(code, PASSWORD)).hasStatus(404);
        assertThat(pages.get().uri("/setup")).hasStatus(404);
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

    private MvcTestResult open(String code, String password) {
        return pages.post()
                .uri("/setup")
                .param("code", code)
                .param("name", "Ada Example")
                .param("signInName", "ada@example.org")
                .param("password", password)
                .param("repeated", password)
                .with(csrf())
                .exchange();
    }
}
