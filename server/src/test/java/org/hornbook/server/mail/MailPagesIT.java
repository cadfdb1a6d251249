package org.hornbook.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.util.UUID;
import org.hornbook.server.shared.Role;
import org.hornbook.server.support.HornbookIT;
import org.hornbook.server.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@HornbookIT
class MailPagesIT {

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxStore store;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsLettersWithoutTheirText() {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        queue(unique);
        assertThat(pages.get().uri("/mail?q={q}", unique).with(people.asSomeone(Role.ADMINISTRATOR)))
                .hasStatusOk()
                .bodyText()
                .contains("1 letter", "About " + unique, "No mail server is set up")
                .doesNotContain("Secret of");
    }

    @Test
    void letsPeopleDecideAboutALetterInDoubt() {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        LetterId id = queue(unique);
        jdbc.sql("update mail.letter set state = 'UNCERTAIN' where id = :id")
                .param("id", id.value())
                .update();
        assertThat(pages.get().uri("/mail?state=ATTENTION&q={q}", unique).with(people.asSomeone(Role.ADMINISTRATOR)))
                .bodyText()
                .contains("Send again", "It arrived", "Do not send");
        assertThat(post("/mail/{id}/arrived", id)).hasStatus3xxRedirection();
        assertThat(outbox.state(id)).contains(LetterState.SENT);
        assertThat(post("/mail/{id}/again", id)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void sendsARefusedLetterAgain() {
        LetterId id = queue(UUID.randomUUID().toString());
        store.takeNext(Clock.systemUTC().instant());
        jdbc.sql("update mail.letter set state = 'REFUSED', worked_on_since = null where id = :id")
                .param("id", id.value())
                .update();
        assertThat(post("/mail/{id}/again", id)).hasStatus3xxRedirection();
        assertThat(outbox.state(id)).contains(LetterState.QUEUED);
        assertThat(post("/mail/{id}/cancel", id)).hasStatus3xxRedirection();
        assertThat(outbox.state(id)).contains(LetterState.CANCELLED);
        assertThat(store.body(id)).isEmpty();
    }

    @Test
    void triesTheWay() {
        String address = "admin-" + UUID.randomUUID() + "@example.org";
        assertThat(pages.post()
                        .uri("/mail/trial")
                        .param("address", address)
                        .with(csrf())
                        .with(people.asSomeone(Role.ADMINISTRATOR)))
                .hasStatus3xxRedirection();
        assertThat(store.count(address, "QUEUED")).isEqualTo(1);
        assertThat(pages.post()
                        .uri("/mail/trial")
                        .param("address", "nobody")
                        .with(csrf())
                        .with(people.asSomeone(Role.ADMINISTRATOR)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Enter an address such as");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult post(String uri, LetterId id) {
        return pages.post()
                .uri(uri, id.value())
                .with(csrf())
                .with(people.asSomeone(Role.ADMINISTRATOR))
                .exchange();
    }

    private LetterId queue(String unique) {
        return transactions.execute(status -> outbox.send(
                        Letter.of("someone@example.org", "About " + unique, "Secret of " + unique, "test." + unique))
                .orElseThrow());
    }
}
