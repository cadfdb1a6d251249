package org.hornbook.server.access.handling;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How data is handled at each sensitivity level, in editions that the governance lead publishes (clause MAN-4). */
@Component
public class HandlingRules {

    private static final int LONGEST_NOTE = 500;

    private final HandlingStore store;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HandlingRules(HandlingStore store, Journal journal, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** The edition in force. */
    public RuleEdition current() {
        return require(store.newest());
    }

    /** The rules in force for one level; shown wherever data of that level is shown. */
    public LevelRules of(Sensitivity level) {
        return current().of(level);
    }

    /** An edition; ends the request with "not found" when there is none. */
    public RuleEdition require(int number) {
        return store.find(number).orElseThrow(() -> Problem.notFound("There is no such edition of the rules."));
    }

    /** All editions, newest first. */
    public List<RuleEdition> editions() {
        return store.numbers().stream().map(this::require).toList();
    }

    /**
     * Publishes a new edition, which is in force at once.
     *
     * @param basis the edition that was changed; "conflict" when it is no longer the newest
     * @param note what changed; "bad input" when empty or too long
     * @param levels all levels; "bad input" when a level of personal data lacks a rule
     * @param again whether everybody acknowledges again
     */
    @Transactional
    public RuleEdition publish(Actor actor, int basis, String note, List<LevelRules> levels, Again again) {
        if (!actor.isSystem() && !actor.hasAny(Role.GOVERNANCE_LEAD)) {
            throw Problem.notAllowed("Only the governance lead changes the handling rules.");
        }
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            throw Problem.badInput("Say what changed, in at most 500 characters; everybody reads it.");
        }
        if (levels.stream().anyMatch(LevelRules::isIncomplete)) {
            throw Problem.badInput("Confidential and restricted data need a rule for every situation.");
        }
        RuleEdition edition = new RuleEdition(
                basis + 1, note.strip(), again == Again.EVERYBODY, actor.name(), clock.instant(), levels);
        if (!store.insert(edition, basis, actor.id())) {
            throw Problem.conflict("Somebody published another edition while you were writing.");
        }
        journal.append(
                actor,
                "access.handling.published",
                new Subject("handling-rules", Integer.toString(edition.number()), "Edition " + edition.number()),
                Map.of("note", edition.note(), "acknowledge-again", Boolean.toString(edition.again())));
        events.publishEvent(new RulesPublished(edition.number()));
        return edition;
    }

    /** Whether a new edition must be acknowledged by those who acknowledged an earlier one. */
    public enum Again {
        EVERYBODY,
        NOBODY
    }

    /** A new edition of the rules is in force. */
    public record RulesPublished(int edition) {}
}
