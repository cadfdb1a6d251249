package org.hornbook.server.mail;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where areas put letters; they are sent soon after the transaction ends well, and never when it does not. */
@Component
public class Outbox {

    private final OutboxStore store;
    private final MailSettings settings;
    private final Clock clock;

    Outbox(OutboxStore store, MailSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Puts a letter into the outbox. Must be called inside the transaction of the act that asks for it.
     *
     * @return the letter; empty when one with the same {@link Letter#once()} was put there before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<LetterId> send(Letter letter) {
        LetterId id = new LetterId(UUID.randomUUID());
        return store.add(id, letter, clock.instant()) ? Optional.of(id) : Optional.empty();
    }

    /** How far a letter is; empty when there is none. */
    public Optional<LetterState> state(LetterId letter) {
        return store.find(letter).map(LetterRow::state);
    }

    /** True when a mail server is set up; letters wait until one is. */
    public boolean isSetUp() {
        return settings.isSetUp();
    }
}
