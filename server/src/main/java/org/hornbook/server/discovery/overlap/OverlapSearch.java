package org.hornbook.server.discovery.overlap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hornbook.discovery.ProfiledDataset;
import org.hornbook.discovery.overlap.ColumnRef;
import org.hornbook.discovery.overlap.Overlaps;
import org.hornbook.discovery.overlap.RepositoryDatasets;
import org.hornbook.discovery.profile.ColumnSketch;
import org.hornbook.server.catalog.Link;
import org.hornbook.server.catalog.Links;
import org.hornbook.server.catalog.OverlapFinding;
import org.hornbook.server.catalog.OverlapFindings;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.shared.Actor;
import org.springframework.stereotype.Component;

/**
 * Compares the latest sketches of all repositories, hands copies and links to the catalog, and looks whether the links
 * recorded there still hold (clauses ORG-1, ORG-2).
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

    OverlapSearch(ProfileStore profiles, Repositories repositories, OverlapFindings findings, Links links) {
        this.profiles = profiles;
        this.repositories = repositories;
        this.findings = findings;
        this.links = links;
    }

    /** Runs one search over everything. */
    public void run() {
        Map<String, RepositoryId> ids = new HashMap<>();
        List<RepositoryDatasets> all = new ArrayList<>();
        profiles.all()
                .forEach((id, datasets) -> repositories
                        .find(id)
                        .map(Repository::name)
                        .ifPresent(name -> {
                            ids.put(name, id);
                            all.add(new RepositoryDatasets(name, datasets));
                        }));
        Overlaps overlaps = Overlaps.find(all);
        List<OverlapFinding> found = new FoundOverlaps(ids).of(overlaps);
        for (int i = 0; i < found.size(); i += AT_ONCE) {
            findings.record(Actor.system(), found.subList(i, Math.min(found.size(), i + AT_ONCE)));
        }
        recheck(sketches(all));
    }

    private void recheck(Map<ColumnRef, ColumnSketch> sketches) {
        for (Link link : links.all(null, MOST_LINKS)) {
            ColumnSketch from = sketches.get(ref(link.from()));
            ColumnSketch to = sketches.get(ref(link.to()));
            if (from != null && to != null) {
                Containment.of(from, to)
                        .ifPresent(share -> links.checked(
                                Actor.system(), link.from().element(), link.to().element(), share));
            } else if (from != null || to != null) {
                // one end is no longer there, so nothing can match
                links.checked(Actor.system(), link.from().element(), link.to().element(), 0);
            }
        }
    }

    private static ColumnRef ref(Link.End end) {
        return new ColumnRef(end.repositoryName(), end.datasetName(), end.name());
    }

    private static Map<ColumnRef, ColumnSketch> sketches(List<RepositoryDatasets> all) {
        Map<ColumnRef, ColumnSketch> sketches = new HashMap<>();
        for (RepositoryDatasets repository : all) {
            for (ProfiledDataset dataset : repository.datasets()) {
                String name = dataset.profile().dataset().qualifiedName();
                for (int i = 0; i < dataset.sketches().size(); i++) {
                    String column = dataset.profile().columns().get(i).column();
                    sketches.put(
                            new ColumnRef(repository.repository(), name, column),
                            dataset.sketches().get(i));
                }
            }
        }
        return sketches;
    }
}
