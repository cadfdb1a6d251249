package org.hornbook.server.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Sends what is in the outbox. Each step is noted before the next is taken, so that after a crash it is known whether the
 * mail server can have taken a letter: one of which it had not got the end is sent again, one of which it had is shown to
 * people, because nobody but the mail server knows.
 */
final class Postman {

    /** First 1, then 2, 4 … minutes, at most an hour. */
    private static final int LONGEST_WAIT_MINUTES = 60;

    /** After three days the usual mail server gives up as well (RFC 5321, section 4.5.4.1: four to five days). */
    private static final Duration PATIENCE = Duration.ofDays(3);

    private final OutboxStore store;
    private final SmtpServer server;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Postman(OutboxStore store, MailSettings settings, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.server = new SmtpServer(settings);
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Sends all that is due, until there is nothing left or the mail server is out of reach; gives how many it took. */
    int round() {
        store.recover(clock.instant().minus(settings.lease()));
        if (!settings.isSetUp()) {
            return 0;
        }
        int sent = 0;
        while (!Thread.currentThread().isInterrupted()) {
            Optional<OutboxStore.Taken> next = store.takeNext(clock.instant());
            if (next.isEmpty()) {
                return sent;
            }
            Handover outcome = give(next.get());
            note(next.get(), outcome);
            switch (outcome) {
                case Handover.Taken taken -> sent++;
                case Handover.OutOfReach gone -> {
                    return sent;
                }
                case Handover.Refused refused -> {}
                case Handover.Later later -> {}
                case Handover.Unclear unclear -> {}
            }
        }
        return sent;
    }

    private Handover give(OutboxStore.Taken taken) {
        return server.give(taken.id(), taken.letter(), clock.instant(), () -> {
            if (!store.handOver(taken.id(), clock.instant())) {
                throw new IllegalStateException("another node took the letter over");
            }
        });
    }

    private void note(OutboxStore.Taken taken, Handover outcome) {
        LetterId id = taken.id();
        switch (outcome) {
            case Handover.Taken sent -> store.sent(id, clock.instant());
            case Handover.Refused refused -> refuse(taken, refused.why());
            case Handover.Later later -> {
                LetterRow row = store.find(id).orElseThrow();
                if (row.queuedAt().plus(PATIENCE).isBefore(clock.instant())) {
                    refuse(taken, later.why());
                } else {
                    store.back(id, nextTry(row.attempts()), later.why());
                }
            }
            // the letter did nothing wrong: it is tried as soon as the mail server is back
            case Handover.OutOfReach gone -> store.back(id, clock.instant(), gone.why());
            case Handover.Unclear unclear -> store.end(id, LetterState.UNCERTAIN, unclear.why());
        }
    }

    private void refuse(OutboxStore.Taken taken, String why) {
        store.end(taken.id(), LetterState.REFUSED, why);
        events.publishEvent(new LetterUndelivered(taken.id(), taken.letter().about()));
    }

    private Instant nextTry(int attempts) {
        long minutes = Math.min(LONGEST_WAIT_MINUTES, 1L << Math.min(attempts - 1, 10));
        return clock.instant().plus(Duration.ofMinutes(minutes));
    }
}
