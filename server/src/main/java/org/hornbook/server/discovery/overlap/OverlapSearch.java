package org.hornbook.server.discovery.overlap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.discovery.overlap.ColumnRef;
import org.hornbook.discovery.overlap.Overlaps;
import org.hornbook.discovery.overlap.RepositoryDatasets;
import org.hornbook.discovery.profile.ColumnSketch;
import org.hornbook.server.catalog.DatasetRef;
import org.hornbook.server.catalog.Link;
import org.hornbook.server.catalog.Links;
import org.hornbook.server.catalog.OverlapFinding;
import org.hornbook.server.catalog.OverlapFindings;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.ScanId;
import org.hornbook.server.discovery.quality.QualityMeasuring;
import org.hornbook.server.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Compares the latest sketches of all repositories, hands copies, links and related data to the catalog, looks whether
 * the links recorded there still hold (clauses ORG-1, ORG-2), and has the rules measured that compare elements.
 */
@Component
public class OverlapSearch {

    private static final int MOST_LINKS = 100_000;

    /** Few in one transaction, because it holds the journal while others want to write to it. */
    private static final int AT_ONCE = 20;

    private final ProfileStore profiles;
    private final Repositories repositories;
    private final OverlapFindings findings;
    private final Links links;
    private final QualityMeasuring quality;

    OverlapSearch(
            ProfileStore profiles,
            Repositories repositories,
            OverlapFindings findings,
            Links links,
            QualityMeasuring quality) {
        this.profiles = profiles;
        this.repositories = repositories;
        this.findings = findings;
        this.links = links;
        this.quality = quality;
    }

    /** Runs one search over everything. */
    public void run() {
        Map<String, RepositoryId> ids = new HashMap<>();
        Map<RepositoryId, String> names = new HashMap<>();
        Map<DatasetRef, ScanId> scans = profiles.scans();
        List<RepositoryDatasets> all = new ArrayList<>();
        profiles.all()
                .forEach((id, datasets) -> repositories
                        .find(id)
                        .map(Repository::name)
                        .ifPresent(name -> {
                            ids.put(name, id);
                            names.put(id, name);
                            all.add(new RepositoryDatasets(name, datasets));
                        }));
        var columns = new ComparedColumns(all);
        Overlaps overlaps = Overlaps.find(all);
        List<OverlapFinding> found = new FoundOverlaps(ids, columns).of(overlaps);
        for (int i = 0; i < found.size(); i += AT_ONCE) {
            findings.record(Actor.system(), found.subList(i, Math.min(found.size(), i + AT_ONCE)));
        }
        recheck(columns);
        quality.compared(overlaps, all, names, scans);
    }

    private void recheck(ComparedColumns columns) {
        for (Link link : links.all(null, MOST_LINKS)) {
            Optional<ColumnSketch> from = columns.sketch(ref(link.from()));
            Optional<ColumnSketch> to = columns.sketch(ref(link.to()));
            if (from.isPresent() && to.isPresent()) {
                Containment.of(from.get(), to.get())
                        .ifPresent(share -> links.checked(
                                Actor.system(), link.from().element(), link.to().element(), share));
            } else if (from.isPresent() || to.isPresent()) {
                // one end is no longer there, so nothing can match
                links.checked(Actor.system(), link.from().element(), link.to().element(), 0);
            }
        }
    }

    private static ColumnRef ref(Link.End end) {
        return new ColumnRef(end.repositoryName(), end.datasetName(), end.name());
    }
}
