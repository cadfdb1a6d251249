package org.hornbook.server.sharing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.sharing.Release.Audited;
import org.hornbook.server.sharing.ReleaseStore.Stored;
import org.hornbook.server.sharing.count.CountOutcome;
import org.hornbook.server.sharing.count.SourceCount;
import org.hornbook.server.sharing.engine.Alternative;
import org.hornbook.server.sharing.engine.Alternatives;
import org.hornbook.server.sharing.engine.Audit;
import org.hornbook.server.sharing.engine.Auditing;
import org.hornbook.server.sharing.engine.Contents;
import org.hornbook.server.sharing.engine.Member;
import org.hornbook.server.sharing.engine.Protecting;
import org.hornbook.server.sharing.engine.TooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done to a release in the background: count in the source, protect, attack, compare with alternatives. */
@Component
class ReleaseWork {

    private static final Logger log = LoggerFactory.getLogger(ReleaseWork.class);

    private final ReleaseStore store;
    private final TableStore tables;
    private final RuleSets ruleSets;
    private final SourceCount count;
    private final Journal journal;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ReleaseWork(
            ReleaseStore store,
            TableStore tables,
            RuleSets ruleSets,
            SourceCount count,
            Journal journal,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.tables = tables;
        this.ruleSets = ruleSets;
        this.count = count;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Prepares a release that waits for it; nothing happens to one that does not. */
    void prepare(ReleaseId id) {
        store.find(id)
                .filter(release -> release.state() == ReleaseState.COUNTING)
                .ifPresent(this::prepare);
    }

    private void prepare(Release release) {
        store.step(release.id(), "Counting in the source");
        switch (count.count(release.definition())) {
            case CountOutcome.Refused(String text) -> fail(release, text);
            case CountOutcome.Done(Contents contents, String note) -> protect(release, contents);
        }
    }

    private void protect(Release release, Contents counted) {
        try {
            DatasetId dataset = release.definition().dataset();
            long basis = store.newestOf(dataset, release.id());
            Member table = member(release, title(release), counted);
            List<Member> earlier = earlier(release);
            store.step(release.id(), "Choosing the cells that must be withheld");
            Protecting.Result result = Protecting.run(table, earlier);
            Member protectedTable = member(release, title(release), result.contents());
            store.step(release.id(), "Attacking the table, together with what was published before");
            Audit audit = Auditing.run(protectedTable, earlier);
            store.step(release.id(), "Comparing with other ways to publish");
            List<Alternative> alternatives = Alternatives.of(table);
            transactions.executeWithoutResult(status -> {
                if (store.counted(release.id(), result.contents(), result.warnings(), alternatives)) {
                    keep(release, audit, result.warnings().isEmpty(), basis);
                }
            });
        } catch (TooLargeException | IllegalArgumentException e) {
            fail(release, String.valueOf(e.getMessage()));
        }
    }

    private void fail(Release release, String text) {
        transactions.executeWithoutResult(status -> {
            if (store.failed(release.id(), text)) {
                journal.append(
                        Actor.system(), "sharing.release.failed", Subjects.of(release, title(release)), Map.of());
            }
        });
    }

    /** Attacks a release again, with all that was published since. */
    void audit(ReleaseId id) {
        store.find(id).filter(release -> release.audited() != null).ifPresent(this::audit);
    }

    private void audit(Release release) {
        Contents contents = store.contents(release.id()).orElse(null);
        if (contents == null) {
            return;
        }
        long basis = store.newestOf(release.definition().dataset(), release.id());
        try {
            Audit audit = Auditing.run(member(release, title(release), contents), earlier(release));
            boolean sound = store.warnings(release.id()).isEmpty();
            transactions.executeWithoutResult(status -> keep(release, audit, sound, basis));
        } catch (TooLargeException | IllegalArgumentException e) {
            // stays as old as it is, which the policy page shows
            log.warn("Release {} cannot be attacked again: {}", release.id(), e.getMessage());
        }
    }

    /** Attacks everything that is published, and what waits for approval. */
    void auditAll() {
        store.in(ReleaseState.PUBLISHED).forEach(this::audit);
        store.in(ReleaseState.PROPOSED).forEach(this::audit);
    }

    private void keep(Release release, Audit audit, boolean sound, long basis) {
        boolean holds = audit.holds() && sound;
        store.audited(release.id(), audit, new Audited(clock.instant(), holds, basis, release.edition()));
        journal.append(
                Actor.system(),
                "sharing.release.audited",
                Subjects.of(release, title(release)),
                Map.of(
                        "holds", Boolean.toString(holds),
                        "attacked", Integer.toString(audit.attacked()),
                        "found", Integer.toString(audit.leaks().size()),
                        "with",
                                Integer.toString(audit.combined().size()
                                        + audit.changed().size())));
    }

    private List<Member> earlier(Release release) {
        return store.publishedOf(release.definition().dataset(), release.id()).stream()
                .map(stored -> member(stored.release(), label(stored), stored.contents()))
                .toList();
    }

    private static String label(Stored stored) {
        return stored.title() + ", " + stored.release().period();
    }

    private Member member(Release release, String title, Contents contents) {
        return new Member(
                title,
                contents,
                ruleSets.find(release.rules(), release.edition()).orElseThrow().rules());
    }

    private String title(Release release) {
        return tables.find(release.table()).orElseThrow().title();
    }
}
