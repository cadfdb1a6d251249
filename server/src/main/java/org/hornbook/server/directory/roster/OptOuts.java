package org.hornbook.server.directory.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who asked that directory information is not disclosed (34 CFR 99.37); it holds after the student has left. */
@Component
public class OptOuts {

    private final OptOutStore store;
    private final Rosters rosters;
    private final Journal journal;
    private final Clock clock;

    OptOuts(OptOutStore store, Rosters rosters, Journal journal, Clock clock) {
        this.store = store;
        this.rosters = rosters;
        this.journal = journal;
        this.clock = clock;
    }

    /** All wishes ever entered for a student, newest first. */
    public List<OptOut> of(PersonId student) {
        return store.of(rosters.require(student).id().value());
    }

    /** True when directory information about the student may not be disclosed. */
    public boolean isOptedOut(PersonId student) {
        return of(student).stream().anyMatch(wish -> !wish.withdrawn());
    }

    /** Enters a wish; false when one is open already. */
    @Transactional
    public boolean enter(Actor actor, PersonId student, String askedBy, LocalDate askedOn) {
        if (isOptedOut(student)) {
            return false;
        }
        PersonId id = rosters.require(student).id();
        OptOut wish = new OptOut(UUID.randomUUID(), id, askedBy.strip(), askedOn, actor.name(), false);
        store.insert(wish, clock.instant());
        journal.append(actor, "directory.opt-out.entered", subject(id), Map.of("asked-on", askedOn.toString()));
        return true;
    }

    /** Takes a wish back, as the family asked. */
    @Transactional
    public void withdraw(Actor actor, PersonId student, UUID wish) {
        if (of(student).stream().noneMatch(one -> one.id().equals(wish))
                || !store.withdraw(wish, actor.name(), clock.instant())) {
            throw Problem.conflict("There is no such open wish.");
        }
        journal.append(
                actor,
                "directory.opt-out.withdrawn",
                subject(rosters.require(student).id()),
                Map.of("opt-out", wish.toString()));
    }

    private static Subject subject(PersonId id) {
        return new Subject("person", id.toString(), id.toString());
    }
}
