package org.hornbook.server.sharing;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.sharing.engine.Contents;
import org.hornbook.server.sharing.opendata.OpenData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A second person's decisions (clause SHR-1). Publishing is one transaction: the release, its public copy, the tasks and
 * the journal change together or not at all, and one publication after the other, so that no attack misses one.
 */
@Component
public class Publication {

    private final ReleaseStore store;
    private final TableStore tables;
    private final ReleaseDesk desk;
    private final RuleSets ruleSets;
    private final SharingRights rights;
    private final OpenData openData;
    private final DecisionDuty duty;
    private final SharingJobs jobs;
    private final Journal journal;
    private final District district;
    private final Clock clock;

    Publication(
            ReleaseStore store,
            TableStore tables,
            ReleaseDesk desk,
            RuleSets ruleSets,
            SharingRights rights,
            OpenData openData,
            DecisionDuty duty,
            SharingJobs jobs,
            Journal journal,
            District district,
            Clock clock) {
        this.store = store;
        this.tables = tables;
        this.desk = desk;
        this.ruleSets = ruleSets;
        this.rights = rights;
        this.openData = openData;
        this.duty = duty;
        this.jobs = jobs;
        this.journal = journal;
        this.district = district;
        this.clock = clock;
    }

    /**
     * Publishes a proposed release. Ends with "not allowed" for whoever made or proposed it, with "conflict" when it was
     * decided already or changed, and with "bad input" when the attack no longer holds or is out of date.
     */
    @Transactional
    public void approve(Actor actor, ReleaseId id, int version) {
        store.lock();
        Release release = proposed(id, version);
        DefinedTable table = requireTable(release);
        SharingRights.check(
                rights.mayApprove(actor, table, release),
                "A release is approved by a second person: the governance lead, the superintendent, or the custodian or deputy of its data, but not by its author.");
        Optional<String> obstacle = desk.obstacle(release);
        if (obstacle.isPresent()) {
            throw Problem.badInput(obstacle.get());
        }
        Contents contents = store.contents(id).orElseThrow();
        RuleSet rules = ruleSets.find(release.rules(), release.edition()).orElseThrow();
        PublicWords words = new PublicWords(table, release, contents, rules.rules());
        openData.describe(actor, words.datasetFacts(district.name()));
        int openVersion = openData.publish(actor, table.slug(), words.newRelease());
        long publication = store.nextPublication();
        if (!store.published(id, version, actor, clock.instant(), publication, openVersion)) {
            throw changed();
        }
        journal.append(
                actor,
                "sharing.release.approved",
                Subjects.of(release, table.title()),
                Map.of("version", Integer.toString(openVersion)));
        duty.close(actor, release, "published");
        store.publishedOf(release.definition().dataset(), id)
                .forEach(other -> jobs.audit(other.release().id()));
    }

    /** Sends a proposal back to its author, with the reason. */
    @Transactional
    public void sendBack(Actor actor, ReleaseId id, int version, String reason) {
        Release release = proposed(id, version);
        DefinedTable table = requireTable(release);
        SharingRights.check(
                rights.mayDecide(actor, table),
                "Only the governance lead, the superintendent, and the custodian and deputy of its data decide about a release.");
        if (reason.isBlank()) {
            throw Problem.badInput("Say what the author should change.");
        }
        if (!store.move(id, version, ReleaseState.PROPOSED, ReleaseState.DRAFT, reason.strip())) {
            throw changed();
        }
        journal.append(
                actor,
                "sharing.release.sent-back",
                Subjects.of(release, table.title()),
                Map.of("reason", reason.strip()));
        AccountId author = release.createdBy().equals(Actor.system().id()) ? table.author() : release.createdBy();
        duty.sendBack(actor, table, release, author, reason.strip());
    }

    /** Takes a published release back. The public is told when and why; what somebody copied before stays copied. */
    @Transactional
    public void withdraw(Actor actor, ReleaseId id, int version, String reason) {
        store.lock();
        Release release = desk.require(id);
        DefinedTable table = requireTable(release);
        SharingRights.check(
                rights.mayWithdraw(actor, table),
                "Only its author, those who decide about it and the security officer withdraw a release.");
        if (reason.isBlank()) {
            throw Problem.badInput("Say why, in words that the public can read.");
        }
        Integer openVersion = release.openVersion();
        if (openVersion == null || !store.withdrawn(id, version, clock.instant(), reason.strip())) {
            throw changed();
        }
        openData.withdraw(actor, table.slug(), openVersion, reason.strip());
        journal.append(
                actor,
                "sharing.release.withdrawn",
                Subjects.of(release, table.title()),
                Map.of("reason", reason.strip()));
    }

    private Release proposed(ReleaseId id, int version) {
        Release release = desk.require(id);
        if (release.state() != ReleaseState.PROPOSED || release.version() != version) {
            throw changed();
        }
        return release;
    }

    private DefinedTable requireTable(Release release) {
        return tables.find(release.table()).orElseThrow();
    }

    private static Problem changed() {
        return Problem.conflict("Somebody decided about this release, or changed it, while you were looking at it.");
    }
}
