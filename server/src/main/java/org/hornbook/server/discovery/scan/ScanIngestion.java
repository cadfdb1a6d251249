package org.hornbook.server.discovery.scan;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.hornbook.discovery.ProfiledDataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.server.catalog.CatalogIngestion;
import org.hornbook.server.catalog.ScannedDataset;
import org.hornbook.server.discovery.overlap.DueComparisons;
import org.hornbook.server.discovery.overlap.ProfileStore;
import org.hornbook.server.discovery.quality.QualityMeasuring;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands what a scan finds to the catalog. A dataset's entries and the note that it is finished are one transaction, so
 * a scan that is cut off anywhere goes on with exactly what is missing.
 */
@Component
class ScanIngestion {

    private final ScanProgressStore progress;
    private final CatalogIngestion catalog;
    private final ProfileStore profiles;
    private final QualityMeasuring quality;
    private final OverdueScans overdue;
    private final DueComparisons comparisons;
    private final ScanJobs jobs;
    private final Journal journal;
    private final Clock clock;

    ScanIngestion(
            ScanProgressStore progress,
            CatalogIngestion catalog,
            ProfileStore profiles,
            QualityMeasuring quality,
            OverdueScans overdue,
            DueComparisons comparisons,
            ScanJobs jobs,
            Journal journal,
            Clock clock) {
        this.progress = progress;
        this.catalog = catalog;
        this.profiles = profiles;
        this.quality = quality;
        this.overdue = overdue;
        this.comparisons = comparisons;
        this.jobs = jobs;
        this.journal = journal;
        this.clock = clock;
    }

    /** Takes one finished dataset in; false, and nothing changed, when another server holds the scan now. */
    @Transactional
    public boolean record(ClaimedScan scan, ProfiledDataset dataset) {
        if (!progress.countDataset(scan)) {
            return false;
        }
        // rules before the catalog, whose first line in the journal makes all others wait: people take them that way
        // too
        quality.scanned(scan.repository(), scan.repositoryName(), scan.id(), dataset);
        catalog.record(Actor.system(), scan.repository(), ScannedDataset.of(dataset));
        progress.finish(scan, finished(scan, dataset));
        profiles.keep(scan.repository(), scan.id(), dataset);
        return true;
    }

    /** Ends a scan that read the repository through; what is gone there is marked in the catalog. */
    @Transactional
    public void done(ClaimedScan scan, Set<String> seen) {
        boolean complete = progress.allComplete(scan, seen.size());
        if (progress.done(scan, complete, clock.instant())) {
            quality.ended(scan.repository(), seen);
            catalog.finish(Actor.system(), scan.repository(), seen);
            profiles.forgetOthers(scan.repository(), seen);
            append(scan, "discovery.scan.done", Map.of("complete", String.valueOf(complete)));
            if (complete) {
                overdue.scanned(scan.repository());
            }
            comparisons.add(scan.id());
            jobs.scheduleOverlaps(scan.id());
        }
    }

    /** Ends a scan that somebody stopped. */
    @Transactional
    public void cancelled(ClaimedScan scan) {
        if (progress.cancelled(scan, clock.instant())) {
            append(scan, "discovery.scan.stopped", Map.of());
        }
    }

    /** Ends a scan that cannot go on. */
    @Transactional
    public void failed(ClaimedScan scan, Problem why) {
        if (progress.failed(scan, why, clock.instant())) {
            append(scan, "discovery.scan.failed", Map.of("reason", why.what()));
        }
    }

    private void append(ClaimedScan scan, String act, Map<String, String> details) {
        var all = new java.util.TreeMap<>(details);
        all.put("scan", scan.id().toString());
        all.put("attempt", String.valueOf(scan.attempt()));
        journal.append(
                Actor.system(),
                act,
                new Subject("repository", scan.repository().toString(), scan.repositoryName()),
                all);
    }

    private FinishedDataset finished(ClaimedScan scan, ProfiledDataset dataset) {
        int sensitive = (int) dataset.verdicts().stream()
                .filter(verdict -> verdict.sensitivity().isPersonal())
                .count();
        return new FinishedDataset(
                dataset.profile().dataset().qualifiedName(),
                dataset.profile().rows(),
                dataset.profile().columns().size(),
                sensitive,
                dataset.profile().complete(),
                scan.attempt(),
                clock.instant());
    }
}
