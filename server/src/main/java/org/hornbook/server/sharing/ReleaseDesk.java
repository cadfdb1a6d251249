package org.hornbook.server.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.sharing.Release.Audited;
import org.hornbook.server.sharing.engine.Alternative;
import org.hornbook.server.sharing.engine.Audit;
import org.hornbook.server.sharing.engine.Contents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Releases on their way from the count to the proposal; deciding about them is {@link Publication}'s. */
@Component
public class ReleaseDesk {

    private final ReleaseStore store;
    private final TableStore tables;
    private final RuleSets ruleSets;
    private final SharingRights rights;
    private final SharingJobs jobs;
    private final DecisionDuty duty;
    private final Journal journal;
    private final Clock clock;

    ReleaseDesk(
            ReleaseStore store,
            TableStore tables,
            RuleSets ruleSets,
            SharingRights rights,
            SharingJobs jobs,
            DecisionDuty duty,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.tables = tables;
        this.ruleSets = ruleSets;
        this.rights = rights;
        this.jobs = jobs;
        this.duty = duty;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A release that somebody wants.
     *
     * @param period what time it is about, in words
     * @param periodStart first day of that time, null together with the last
     * @param value value of the table's period element; null for the one it was defined with
     */
    public record Wanted(
            String period,
            @Nullable LocalDate periodStart,
            @Nullable LocalDate periodEnd,
            @Nullable String value) {}

    /** Asks for another release: it is counted, protected and attacked in the background. */
    @Transactional
    public ReleaseId prepare(Actor actor, TableId id, Wanted wanted) {
        DefinedTable table = requireTable(id);
        checkMayEdit(actor, table);
        if (wanted.period().isBlank() || wanted.period().length() > 100) {
            throw Problem.badInput("Say what time the release is about, in at most 100 characters.");
        }
        store.lock();
        if (!open(id).isEmpty()) {
            throw Problem.conflict("A release of this table is open already. Finish it or discard it first.");
        }
        return add(actor, table, wanted);
    }

    ReleaseId add(Actor actor, DefinedTable table, Wanted wanted) {
        RuleSet rules = ruleSets.require(table.rules());
        ReleaseId id = ReleaseId.random();
        TableDefinition definition = wanted.value() == null || wanted.value().isBlank()
                ? table.definition()
                : table.definition().forPeriod(wanted.value().strip());
        Release release = new Release(
                id,
                table.id(),
                1,
                wanted.period().strip(),
                wanted.periodStart(),
                wanted.periodEnd(),
                definition,
                rules.id(),
                rules.edition(),
                ReleaseState.COUNTING,
                "",
                "",
                null,
                clock.instant(),
                actor.id(),
                actor.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                0);
        store.insert(release);
        jobs.prepare(id);
        journal.append(actor, "sharing.release.prepared", Subjects.of(release, table.title()), Map.of());
        return id;
    }

    /** Counts a draft anew, as the table is defined now. */
    @Transactional
    public void again(Actor actor, ReleaseId id, int version) {
        Release release = require(id);
        DefinedTable table = requireTable(release.table());
        checkMayEdit(actor, table);
        TableDefinition.Condition period = release.definition().period();
        TableDefinition definition = period == null || period.values().isEmpty()
                ? table.definition()
                : table.definition().forPeriod(period.values().getFirst());
        check(store.again(release, definition, ruleSets.require(table.rules()), version));
        jobs.prepare(id);
        journal.append(actor, "sharing.release.recounted", Subjects.of(release, table.title()), Map.of());
    }

    /** Says that a draft can be published; a second person decides. */
    @Transactional
    public void propose(Actor actor, ReleaseId id, int version) {
        Release release = require(id);
        DefinedTable table = requireTable(release.table());
        checkMayEdit(actor, table);
        obstacle(release).ifPresent(text -> {
            throw Problem.badInput(text);
        });
        check(store.propose(id, version, actor));
        journal.append(actor, "sharing.release.proposed", Subjects.of(release, table.title()), Map.of());
        duty.raise(actor, table, release);
    }

    /** Takes a proposal back, so that it is a draft again. */
    @Transactional
    public void takeBack(Actor actor, ReleaseId id, int version) {
        Release release = require(id);
        DefinedTable table = requireTable(release.table());
        checkMayEdit(actor, table);
        check(store.move(id, version, ReleaseState.PROPOSED, ReleaseState.DRAFT, ""));
        journal.append(actor, "sharing.release.taken-back", Subjects.of(release, table.title()), Map.of());
        duty.close(actor, release, "the proposal was taken back");
    }

    /** Gives a draft up. Its counts are kept for the journal's sake, and nobody works on it any more. */
    @Transactional
    public void discard(Actor actor, ReleaseId id, int version) {
        Release release = require(id);
        DefinedTable table = requireTable(release.table());
        checkMayEdit(actor, table);
        if (release.state() != ReleaseState.DRAFT && release.state() != ReleaseState.FAILED) {
            throw Problem.conflict("Only drafts can be discarded. This release is in another state by now.");
        }
        check(store.move(id, version, release.state(), ReleaseState.DISCARDED, ""));
        journal.append(actor, "sharing.release.discarded", Subjects.of(release, table.title()), Map.of());
    }

    /** Brings a discarded draft back. */
    @Transactional
    public void restore(Actor actor, ReleaseId id, int version) {
        Release release = require(id);
        DefinedTable table = requireTable(release.table());
        checkMayEdit(actor, table);
        store.lock();
        if (!open(release.table()).isEmpty()) {
            throw Problem.conflict("Another release of this table is open by now. Finish it or discard it first.");
        }
        check(store.move(id, version, ReleaseState.DISCARDED, ReleaseState.DRAFT, ""));
        journal.append(actor, "sharing.release.restored", Subjects.of(release, table.title()), Map.of());
    }

    /** Attacks again, with what was published since; in the background. */
    @Transactional
    public void attack(Actor actor, ReleaseId id) {
        Release release = require(id);
        SharingRights.check(
                rights.maySeeDrafts(actor, requireTable(release.table())),
                "Only those who work on this table attack it again.");
        jobs.audit(id);
    }

    /** What stands in the way of publishing, with what to do about it; empty when nothing does. */
    public Optional<String> obstacle(Release release) {
        Audited audited = release.audited();
        if (audited == null) {
            return Optional.of("The table was not attacked yet. Wait until it is, or count it anew.");
        }
        if (!audited.holds()) {
            return Optional.of(
                    "The attack found out withheld numbers. Use coarser categories or fewer dimensions, then count anew.");
        }
        if (audited.basis() < store.newestOf(release.definition().dataset(), release.id())) {
            return Optional.of("Another table of the same data was published since the attack. Attack again.");
        }
        DefinedTable table = requireTable(release.table());
        RuleSet rules = ruleSets.require(table.rules());
        if (!rules.id().equals(release.rules()) || rules.edition() != release.edition()) {
            return Optional.of("The rules changed since the table was protected. Count it anew.");
        }
        return Optional.empty();
    }

    /** The newest publication of the same data besides this release; 0 when there is none. */
    public long newestOf(Release release) {
        return store.newestOf(release.definition().dataset(), release.id());
    }

    /** The release, if it exists. */
    public Optional<Release> find(ReleaseId id) {
        return store.find(id);
    }

    /** The release; ends the request with "not found" when there is none. */
    public Release require(ReleaseId id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("There is no such release of a table."));
    }

    /** The releases of a table, newest first. */
    public List<Release> of(TableId table) {
        return store.of(table);
    }

    /** Every release of every table. */
    public List<Release> all() {
        return store.all();
    }

    /** Releases in a state, oldest first. */
    public List<Release> in(ReleaseState state) {
        return store.in(state);
    }

    /** Releases of a table that somebody still works on. */
    public List<Release> open(TableId table) {
        return store.of(table).stream()
                .filter(release -> release.state().isOpen())
                .toList();
    }

    /** Its cells, true counts included; empty until it is counted. Who may see them is for the caller to check. */
    public Optional<Contents> contents(ReleaseId id) {
        return store.contents(id);
    }

    /** The report of its last attack. */
    public Optional<Audit> audit(ReleaseId id) {
        return store.audit(id);
    }

    /** What could not be protected. */
    public List<String> warnings(ReleaseId id) {
        return store.warnings(id);
    }

    /** Other ways to publish the same. */
    public List<Alternative> alternatives(ReleaseId id) {
        return store.alternatives(id);
    }

    private DefinedTable requireTable(TableId id) {
        return tables.find(id).orElseThrow(() -> Problem.notFound("There is no such table at the publishing desk."));
    }

    private void checkMayEdit(Actor actor, DefinedTable table) {
        SharingRights.check(
                actor.isSystem() || rights.mayEdit(actor, table),
                "Only its author, the custodian and the deputy of its data, and the governance lead work on this table.");
    }

    private static void check(boolean done) {
        if (!done) {
            throw Problem.conflict("Somebody changed this release while you were looking at it.");
        }
    }
}
