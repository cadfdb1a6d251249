package org.hornbook.discovery.classify;

import java.util.List;
import org.hornbook.discovery.connect.Dataset;

/**
 * What surrounds a dataset.
 *
 * @param repository name of the repository
 * @param datasets the schemas of all datasets of the repository, the one in question included
 * @param corrections what custodians decided earlier
 */
public record ClassificationContext(String repository, List<Dataset> datasets, Corrections corrections) {
    public ClassificationContext {
        datasets = List.copyOf(datasets);
    }
}
