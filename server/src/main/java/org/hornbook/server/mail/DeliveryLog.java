package org.hornbook.server.mail;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Paging;
import org.hornbook.server.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators decide about letters that did not simply arrive; each decision is journalled. */
@Component
class DeliveryLog {

    private static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 1_000_000;

    private final OutboxStore store;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    DeliveryLog(OutboxStore store, Outbox outbox, Journal journal, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Letters, newest first.
     *
     * @param state a state's name, {@code ATTENTION} for those that people must look at, or empty for all
     * @param page from 1; others are read as the nearest that can be
     */
    Paging<LetterRow> page(String words, String state, int page) {
        int shown = Math.clamp(page, 1, LAST_PAGE);
        List<LetterRow> rows = store.list(words, state, PAGE_SIZE, (long) (shown - 1) * PAGE_SIZE);
        return new Paging<>(rows, shown, PAGE_SIZE, store.count(words, state));
    }

    /** How many letters people must look at. */
    long attention() {
        return store.count("", "ATTENTION");
    }

    /** A letter. */
    LetterRow require(LetterId letter) {
        return store.find(letter).orElseThrow(() -> Problem.notFound("There is no such letter."));
    }

    /** A letter's text, line by line; none once it is sent. For the demo only. */
    List<String> lines(LetterId letter) {
        return store.body(letter).map(text -> text.lines().toList()).orElse(List.of());
    }

    /** Puts a letter back into the outbox. */
    @Transactional
    void sendAgain(Actor actor, LetterId letter) {
        note(actor, letter, "mail.letter.sent-again", store.again(letter, clock.instant()));
    }

    /** Notes that the addressee has it. */
    @Transactional
    void arrived(Actor actor, LetterId letter) {
        note(actor, letter, "mail.letter.arrived", store.arrived(letter, clock.instant()));
    }

    /** Takes a letter out of the outbox. */
    @Transactional
    void cancel(Actor actor, LetterId letter) {
        note(actor, letter, "mail.letter.cancelled", store.cancel(letter));
    }

    /** Sends a letter to try the way. */
    @Transactional
    void tryOut(Actor actor, String address) {
        LetterId id = outbox.send(Letter.of(
                        address,
                        "A letter to try the way",
                        "This letter was sent from Hornbook to see whether letters arrive. Nothing needs to be done.",
                        "mail.trial"))
                .orElseThrow();
        note(actor, id, "mail.letter.tried", true);
    }

    private void note(Actor actor, LetterId letter, String act, boolean done) {
        LetterRow row = require(letter);
        if (!done) {
            throw Problem.conflict("The letter is “%s” by now; that can no longer be decided."
                    .formatted(row.state().words().toLowerCase(Locale.US)));
        }
        journal.append(actor, act, new Subject("letter", letter.toString(), row.about()), Map.of());
    }
}
