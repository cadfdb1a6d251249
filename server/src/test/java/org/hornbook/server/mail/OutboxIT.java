package org.hornbook.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hornbook.server.support.HornbookIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters against a real mail server, and against ones that fail in each way that the protocol has. */
@HornbookIT
class OutboxIT {

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxStore store;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    private GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void emptyTheOutbox() {
        jdbc.sql("delete from mail.letter").update();
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void sendsALetterAndForgetsItsText() throws MessagingException, IOException {
        LetterId id = queue("Straße, straight on");
        assertThat(postman(port()).round()).isEqualTo(1);
        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("About Straße, straight on");
        assertThat(message.getContent().toString().strip()).isEqualTo("Text of Straße, straight on");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getMessageID()).isEqualTo("<" + id + "@district.example>");
        assertThat(outbox.state(id)).contains(LetterState.SENT);
        assertThat(store.body(id)).isEmpty();
    }

    @Test
    void sendsNothingWhenTheActFails() {
        transactions.executeWithoutResult(status -> {
            outbox.send(Letter.of("someone@example.org", "About nothing", "Text", "test"));
            status.setRollbackOnly();
        });
        assertThat(postman(port()).round()).isZero();
    }

    @Test
    void sendsOneLetterAKey() {
        String key = "reminder-" + UUID.randomUUID();
        Letter letter = new Letter("someone@example.org", "About it", "Text", "test", key);
        assertThat(send(letter)).isPresent();
        assertThat(send(letter)).isEmpty();
        assertThat(postman(port()).round()).isEqualTo(1);
    }

    @Test
    void losesNothingAndSendsNothingTwiceWhileTheServerIsDead() throws MessagingException {
        int port = port();
        mail.stop();
        List<LetterId> letters =
                IntStream.range(0, 7).mapToObj(n -> queue("letter " + n)).toList();
        Postman postman = postman(port);
        assertThat(postman.round()).isZero();
        assertThat(postman.round()).isZero();
        assertThat(letters).allSatisfy(id -> assertThat(outbox.state(id)).contains(LetterState.QUEUED));
        mail = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
        mail.start();
        assertThat(postman.round()).isEqualTo(7);
        assertThat(postman.round()).isZero();
        assertThat(subjects()).doesNotHaveDuplicates().hasSize(7);
    }

    @Test
    void sendsALetterOnceWhenTheServerDiedBeforeItHadTheEnd() throws MessagingException {
        LetterId id = queue("cut off");
        assertThat(store.takeNext(Clock.systemUTC().instant())).isPresent();
        assertThat(postman(port()).round()).isEqualTo(1);
        assertThat(subjects()).containsExactly("About cut off");
        assertThat(outbox.state(id)).contains(LetterState.SENT);
    }

    @Test
    void leavesItToPeopleWhenThisServerDiedBeforeTheAnswer() {
        LetterId id = queue("in doubt");
        store.takeNext(Clock.systemUTC().instant());
        store.handOver(id, Clock.systemUTC().instant());
        assertThat(postman(port()).round()).isZero();
        assertThat(outbox.state(id)).contains(LetterState.UNCERTAIN);
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void leavesALetterAloneThatAnotherNodeWorksOn() {
        LetterId id = queue("elsewhere");
        store.takeNext(Clock.systemUTC().instant());
        assertThat(postman(settings(port(), Duration.ofMinutes(5))).round()).isZero();
        assertThat(outbox.state(id)).contains(LetterState.SENDING);
    }

    @Test
    void twoNodesSendEachLetterOnce() throws Exception {
        IntStream.range(0, 40).forEach(n -> queue("letter " + n));
        try (var threads = Executors.newFixedThreadPool(3)) {
            Postman postman = postman(settings(port(), Duration.ofMinutes(5)));
            for (var round : threads.invokeAll(List.of(postman::round, postman::round, postman::round))) {
                round.get();
            }
        }
        assertThat(subjects()).doesNotHaveDuplicates().hasSize(40);
    }

    /**
     * What the mail server does at which step, and what becomes of the letter. One that hangs up in the middle of a small
     * letter cannot be told from one that took it: the rest was on its way.
     */
    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such person, REFUSED",
        "RCPT, 451 later, QUEUED",
        "RCPT, HANG UP, QUEUED",
        "MAIL, 421 closing, QUEUED",
        "DATA LINE, HANG UP, UNCERTAIN",
        "DOT, 554 not this one, REFUSED",
        "DOT, 452 full, QUEUED",
        "DOT, HANG UP, UNCERTAIN",
        "EHLO, HANG UP, QUEUED"
    })
    void knowsWhatBecameOfALetter(String step, String answer, LetterState state) throws IOException {
        LetterId id = queue("step " + step);
        try (ScriptedSmtp server = new ScriptedSmtp(command -> command.startsWith(step) ? answer : "")) {
            assertThat(postman(server.port()).round()).isZero();
        }
        assertThat(outbox.state(id)).contains(state);
        assertThat(store.body(id)).isPresent();
    }

    @Test
    void sendsTheOtherLettersWhenOneIsRefused() throws IOException {
        LetterId refused = queue("refused");
        LetterId taken = queue("taken");
        String[] first = {"550 no"};
        try (ScriptedSmtp server = new ScriptedSmtp(command -> {
            if (!command.startsWith("RCPT")) {
                return "";
            }
            String answer = first[0];
            first[0] = "";
            return answer;
        })) {
            assertThat(postman(server.port()).round()).isEqualTo(1);
        }
        assertThat(outbox.state(refused)).contains(LetterState.REFUSED);
        assertThat(outbox.state(taken)).contains(LetterState.SENT);
    }

    @ParameterizedTest
    @CsvSource({"nobody", "a@b@c", "'a@example.org, b@example.org'", "'Name <a@example.org>'", "'a@example.org\nBcc: b'"
    })
    void refusesWhatIsNoAddress(String address) {
        assertThat(Letter.isAddress(address)).isFalse();
        assertThatThrownBy(() -> Letter.of(address, "About", "Text", "test"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private LetterId queue(String name) {
        return send(Letter.of("someone@example.org", "About " + name, "Text of " + name, "test"))
                .orElseThrow();
    }

    private Optional<LetterId> send(Letter letter) {
        return transactions.execute(status -> outbox.send(letter));
    }

    private List<String> subjects() throws MessagingException {
        return Arrays.stream(mail.getReceivedMessages()).map(OutboxIT::subject).toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private int port() {
        return mail.getSmtp().getPort();
    }

    /** For which every other node counts as dead at once. */
    private Postman postman(int port) {
        return postman(settings(port, Duration.ofSeconds(-1)));
    }

    private Postman postman(MailSettings settings) {
        return new Postman(store, settings, events, Clock.systemUTC());
    }

    private static MailSettings settings(int port, Duration lease) {
        return new MailSettings(
                "127.0.0.1",
                port,
                MailSettings.Security.NONE,
                "",
                "",
                "data@district.example",
                Duration.ofSeconds(10),
                lease);
    }
}
