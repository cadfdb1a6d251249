package org.hornbook.server.tasks.reminders;

import java.util.Map;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people chose; noted in the journal, so that "nobody told me" can be answered. */
@Component
class ReminderChoice {

    private final ReminderStore store;
    private final Journal journal;

    ReminderChoice(ReminderStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    Rhythm of(Actor actor) {
        return store.rhythm(actor.id());
    }

    @Transactional
    void choose(Actor actor, Rhythm rhythm) {
        store.choose(actor.id(), rhythm);
        journal.append(
                actor,
                "tasks.reminders.chosen",
                new Subject("account", actor.id().toString(), actor.name()),
                Map.of("rhythm", rhythm.name()));
    }
}
