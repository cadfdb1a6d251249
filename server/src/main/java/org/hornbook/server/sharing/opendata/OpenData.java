package org.hornbook.server.sharing.opendata;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the public may read (clause SHR-1). Everything here is public the moment it is written. Who may publish, and
 * that the attack audit was passed and a second person approved, is checked by the caller before.
 */
@Component
public class OpenData {

    private final OpenDataStore store;
    private final OpenCellStore cells;
    private final Journal journal;
    private final Clock clock;

    OpenData(OpenDataStore store, OpenCellStore cells, Journal journal, Clock clock) {
        this.store = store;
        this.cells = cells;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Says what a dataset is: the first time makes it, later times change the words. It is listed once it has a
     * release. Ends with "conflict" when the dataset was withdrawn.
     */
    @Transactional
    public void describe(Actor actor, DatasetFacts facts) {
        store.lock(facts.slug()).ifPresent(OpenData::checkPublic);
        store.upsert(facts, now());
        journal.append(actor, "sharing.open-data.described", dataset(facts.slug(), facts.title()), Map.of());
    }

    /**
     * Publishes a release under the next version of its dataset.
     *
     * @return its version
     */
    @Transactional
    public int publish(Actor actor, String slug, NewRelease release) {
        LockedDataset dataset = require(slug);
        checkPublic(dataset);
        int version = store.nextVersion(slug);
        store.insert(slug, version, release, now());
        cells.insert(slug, version, release.table().cells());
        store.touch(slug, now());
        journal.append(
                actor,
                "sharing.open-data.published",
                dataset(slug, dataset.title()),
                Map.of(
                        "version", Integer.toString(version),
                        "period", release.period(),
                        "cells", Integer.toString(release.table().cells().size()),
                        "withheld", Integer.toString(release.table().withheldCells())));
        return version;
    }

    /**
     * Takes one release back. Its cells are deleted from what the public's role can read; its address says since when
     * and why. A release that is withdrawn already stays as it is.
     *
     * @param reason what the public is told; not empty
     */
    @Transactional
    public void withdraw(Actor actor, String slug, int version, String reason) {
        PublicText.check("reason", reason);
        LockedDataset dataset = require(slug);
        if (store.release(slug, version).isEmpty()) {
            throw Problem.notFound("There is no version %d of %s.".formatted(version, slug));
        }
        if (store.withdraw(slug, version, reason, now())) {
            cells.delete(slug, version);
            store.touch(slug, now());
            journal.append(
                    actor,
                    "sharing.open-data.withdrawn",
                    dataset(slug, dataset.title()),
                    Map.of("version", Integer.toString(version), "reason", reason));
        }
    }

    /** Takes a dataset back with all its releases, for good. One that is withdrawn already stays as it is. */
    @Transactional
    public void withdraw(Actor actor, String slug, String reason) {
        PublicText.check("reason", reason);
        LockedDataset dataset = require(slug);
        if (store.withdraw(slug, reason, now())) {
            cells.delete(slug);
            journal.append(
                    actor, "sharing.open-data.withdrawn", dataset(slug, dataset.title()), Map.of("reason", reason));
        }
    }

    /** Every dataset by title, with its releases; withdrawn ones and those without a release included. */
    @Transactional(readOnly = true)
    public List<OpenDataset> list() {
        return store.list();
    }

    /** The dataset of that name, if there is one. */
    @Transactional(readOnly = true)
    public Optional<OpenDataset> find(String slug) {
        return store.find(slug);
    }

    /** The table of a release as the public sees it; empty when there is none or it was withdrawn. */
    @Transactional(readOnly = true)
    public Optional<OpenTable> table(String slug, int version) {
        return store.find(slug)
                .filter(dataset -> dataset.withdrawal() == null)
                .flatMap(dataset -> store.release(slug, version))
                .filter(release -> release.withdrawal() == null)
                .map(release -> new OpenTable(release.dimensions(), cells.of(slug, version)));
    }

    private LockedDataset require(String slug) {
        return store.lock(slug)
                .orElseThrow(() -> Problem.notFound("There is no open dataset named %s.".formatted(slug)));
    }

    private static void checkPublic(LockedDataset dataset) {
        if (dataset.withdrawn()) {
            throw Problem.conflict(
                    "%s was withdrawn for good. Publish under another short name.".formatted(dataset.title()));
        }
    }

    private static Subject dataset(String slug, String title) {
        return new Subject("open dataset", slug, title);
    }

    /** What the database keeps of an instant. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A dataset that nobody else changes until the transaction ends. */
    record LockedDataset(String title, boolean withdrawn) {}
}
