package org.hornbook.server.journal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.hornbook.server.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of acts: whatever changes or discloses anything is appended here in the same transaction, so an act
 * and its entry exist together or not at all (clauses SEC-1, DSE-6; 34 CFR 99.32).
 */
@Component
public class Journal {

    private final JournalStore store;
    private final Clock clock;

    Journal(JournalStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Appends one act to the chain. Must be called inside the transaction of the act itself.
     *
     * @param actor who did it
     * @param act what was done, a dotted code such as {@code catalog.collection.changed}
     * @param subject what it was done to
     * @param details what an auditor needs besides; ids and codes, never raw personal values
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Actor actor, String act, Subject subject, Map<String, String> details) {
        JournalHead head = store.lockHead();
        JournalEntry entry = JournalEntry.following(
                head, clock.instant().truncatedTo(ChronoUnit.MICROS), actor, act, subject, details);
        store.insert(entry);
    }

    /**
     * What an act was done to.
     *
     * @param kind a noun such as {@code collection}
     * @param id its id
     * @param label its name at that time, so that the record can be read when the thing is gone
     */
    public record Subject(String kind, String id, String label) {}
}
