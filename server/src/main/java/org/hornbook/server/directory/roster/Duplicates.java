package org.hornbook.server.directory.roster;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hornbook.server.directory.roster.PersonMatch.Decision;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds records that may be of one human being: the same name, and the birth date, the e-mail address or the family as
 * well. They are merged, linked or declared different; each decision can be undone.
 */
@Component
public class Duplicates {

    private final MatchStore store;
    private final Rosters rosters;
    private final Journal journal;
    private final Clock clock;

    Duplicates(MatchStore store, Rosters rosters, Journal journal, Clock clock) {
        this.store = store;
        this.rosters = rosters;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Two people who may be one.
     *
     * @param because what speaks for it, in words
     */
    public record Possible(RosterPerson first, RosterPerson second, String because) {}

    /** A decision with the people it is about. */
    public record Decided(PersonMatch match, RosterPerson first, RosterPerson second) {}

    /** At most 200 pairs on which nobody decided. */
    public List<Possible> possible() {
        return store.possible().stream()
                .map(pair -> new Possible(
                        rosters.require(new PersonId(pair.first())),
                        rosters.require(new PersonId(pair.second())),
                        because(pair)))
                .toList();
    }

    private static String because(MatchStore.Pair pair) {
        List<String> words = new ArrayList<>(List.of("same name"));
        if (pair.sameBirth()) {
            words.add("same birth date");
        }
        if (pair.sameEmail()) {
            words.add("same e-mail address");
        }
        if (pair.sameFamily()) {
            words.add("same family");
        }
        return String.join(", ", words);
    }

    /** The last decisions, newest first. */
    public List<Decided> decided(int limit) {
        return store.latest(limit).stream()
                .map(match -> new Decided(match, rosters.require(match.first()), rosters.require(match.second())))
                .toList();
    }

    /** Decides on a pair; merging makes the second's records the first's. */
    @Transactional
    public void decide(Actor actor, PersonId first, PersonId second, Decision decision, String reason) {
        PersonId kept = rosters.require(first).id();
        PersonId other = rosters.require(second).id();
        if (kept.equals(other)) {
            throw Problem.conflict("These are one person already.");
        }
        PersonMatch match =
                new PersonMatch(UUID.randomUUID(), kept, other, decision, reason.strip(), actor.name(), false);
        store.insert(match, clock.instant());
        if (decision == Decision.MERGED) {
            store.merge(other.value(), kept.value());
        }
        journal.append(
                actor,
                "directory.person." + decision.name().toLowerCase(Locale.ROOT),
                new Subject("person", kept.toString(), kept.toString()),
                Map.of("other", other.toString(), "match", match.id().toString()));
    }

    /** Takes a decision back: merged people are two again. */
    @Transactional
    public void undo(Actor actor, UUID id) {
        PersonMatch match = store.find(id).orElseThrow(() -> Problem.notFound("There is no such decision."));
        if (!store.undo(id, actor.name(), clock.instant())) {
            throw Problem.conflict("The decision was undone already.");
        }
        if (match.decision() == Decision.MERGED) {
            store.part(match.second().value());
        }
        journal.append(
                actor,
                "directory.person.decision-undone",
                new Subject("person", match.first().toString(), match.first().toString()),
                Map.of(
                        "other",
                        match.second().toString(),
                        "decision",
                        match.decision().name()));
    }
}
