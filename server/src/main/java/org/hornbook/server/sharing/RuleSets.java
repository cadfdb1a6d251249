package org.hornbook.server.sharing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.sharing.engine.ProtectionRules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules by which tables are protected (clause SHR-1). The governance lead keeps them; a change makes another edition,
 * and tables that were published under an older one must be protected anew.
 */
@Component
public class RuleSets {

    /** The name of the set that is there from the start. */
    public static final String DISTRICT_POLICY = "District policy";

    private static final String NOTE =
            "Counts below 10 are withheld. State practice ranges from 5 to 75; 10 is this product's default.";

    private final RuleSetStore store;
    private final Journal journal;
    private final Clock clock;

    RuleSets(RuleSetStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** All of them in their present edition, by name; the district's policy is made when there is none. */
    @Transactional
    public List<RuleSet> all() {
        List<RuleSet> all = store.all();
        if (all.isEmpty()) {
            add(Actor.system(), DISTRICT_POLICY, NOTE, ProtectionRules.STANDARD);
            all = store.all();
        }
        return all;
    }

    /** The set in its present edition; ends the request with "not found" when there is none. */
    public RuleSet require(RuleSetId id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("There is no such rule set."));
    }

    /** The set as it was in an edition. */
    public Optional<RuleSet> find(RuleSetId id, int edition) {
        return store.find(id, edition);
    }

    /** All editions of a set, newest first. */
    public List<RuleSet> editions(RuleSetId id) {
        return store.editions(id);
    }

    /** Opens another set. Ends with "bad input" when the name is empty or taken. */
    @Transactional
    public RuleSetId open(Actor actor, String name, String note, ProtectionRules rules) {
        checkAllowed(actor);
        return add(actor, name, note, rules);
    }

    private RuleSetId add(Actor actor, String name, String note, ProtectionRules rules) {
        RuleSet set = new RuleSet(RuleSetId.random(), checked(name), note.strip(), rules, 1, 0);
        if (!store.insert(set, actor, clock.instant())) {
            throw Problem.badInput("There is a rule set of this name already. Choose another name.");
        }
        journal.append(actor, "sharing.rules.opened", subject(set), details(rules));
        return set.id();
    }

    /**
     * Changes a set: another edition.
     *
     * @param version as it was read; "conflict" when somebody changed it since
     */
    @Transactional
    public void change(Actor actor, RuleSetId id, int version, String name, String note, ProtectionRules rules) {
        checkAllowed(actor);
        RuleSet before = require(id);
        RuleSet after = new RuleSet(id, checked(name), note.strip(), rules, before.edition() + 1, version + 1);
        if (store.findByName(after.name()).filter(other -> !other.equals(id)).isPresent()) {
            throw Problem.badInput("There is a rule set of this name already. Choose another name.");
        }
        if (!store.update(after, version, actor, clock.instant())) {
            throw Problem.conflict("Somebody changed this rule set while you were editing it.");
        }
        journal.append(actor, "sharing.rules.changed", subject(after), details(rules));
    }

    /** True when the actor may change rule sets. */
    public static boolean mayChange(Actor actor) {
        return actor.isSystem() || actor.hasAny(Role.GOVERNANCE_LEAD);
    }

    private static void checkAllowed(Actor actor) {
        if (!mayChange(actor)) {
            throw Problem.notAllowed("Only the governance lead changes the rules by which tables are protected.");
        }
    }

    private static String checked(String name) {
        if (name.isBlank() || name.length() > 100) {
            throw Problem.badInput("Give the rule set a name of at most 100 characters.");
        }
        return name.strip();
    }

    private static Subject subject(RuleSet set) {
        return new Subject("rule-set", set.id().toString(), set.name());
    }

    private static Map<String, String> details(ProtectionRules rules) {
        return Map.of(
                "minimum", Integer.toString(rules.minimum()),
                "zeros", rules.zerosSafe() ? "published" : "withheld",
                "singletons", rules.singletons().name(),
                "width", Integer.toString(rules.width()));
    }
}
