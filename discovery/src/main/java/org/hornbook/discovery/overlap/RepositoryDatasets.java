package org.hornbook.discovery.overlap;

import java.util.List;
import org.hornbook.discovery.ProfiledDataset;

/** What a scan found in one repository. All sketches of repositories that are compared are made with one key. */
public record RepositoryDatasets(String repository, List<ProfiledDataset> datasets) {
    public RepositoryDatasets {
        datasets = List.copyOf(datasets);
    }
}
