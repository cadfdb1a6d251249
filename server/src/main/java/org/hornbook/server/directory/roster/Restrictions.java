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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Limits on rights over a student's record, entered and ended by the records officer (603 CMR 23.07(5), 23.01(3)). */
@Component
public class Restrictions {

    private final RestrictionStore store;
    private final Rosters rosters;
    private final Journal journal;
    private final Clock clock;

    Restrictions(RestrictionStore store, Rosters rosters, Journal journal, Clock clock) {
        this.store = store;
        this.rosters = rosters;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A limit to be entered.
     *
     * @param document the paper it rests on
     * @param until last day, null while open
     */
    public record NewRestriction(
            PersonId student,
            PersonId person,
            RestrictionKind kind,
            String document,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** All limits ever entered for a student's record, newest first. */
    public List<Restriction> of(PersonId student) {
        return store.ofStudent(rosters.require(student).id().value());
    }

    /** The limit; ends the request with "not found" when there is none. */
    public Restriction require(UUID id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("There is no such restriction."));
    }

    /** Enters a limit; it counts from its first day. */
    @Transactional
    public Restriction enter(Actor actor, NewRestriction wanted) {
        RosterPerson student = rosters.require(wanted.student());
        RosterPerson person = rosters.require(wanted.person());
        Restriction restriction = new Restriction(
                UUID.randomUUID(),
                student.id(),
                person.id(),
                wanted.kind(),
                wanted.document().strip(),
                wanted.from(),
                wanted.until(),
                actor.name(),
                false,
                "",
                0);
        store.insert(restriction, clock.instant());
        journal.append(
                actor,
                "directory.restriction.entered",
                subject(student),
                Map.of(
                        "restriction", restriction.id().toString(),
                        "person", person.id().toString(),
                        "kind", wanted.kind().name(),
                        "from", wanted.from().toString()));
        return restriction;
    }

    /** Ends a limit at once; what it was stays on record. */
    @Transactional
    public void end(Actor actor, UUID id, int version, String reason) {
        Restriction restriction = require(id);
        if (!store.end(id, version, actor.name(), reason.strip(), clock.instant())) {
            throw Problem.conflict("Somebody else changed this restriction. Look at it again.");
        }
        journal.append(
                actor,
                "directory.restriction.ended",
                subject(rosters.require(restriction.student())),
                Map.of("restriction", id.toString(), "reason", reason.strip()));
    }

    private static Subject subject(RosterPerson student) {
        return new Subject("person", student.id().toString(), student.id().toString());
    }
}
