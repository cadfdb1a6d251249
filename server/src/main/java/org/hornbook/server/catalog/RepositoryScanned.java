package org.hornbook.server.catalog;

import java.util.List;

/**
 * A scan of a repository is complete and the catalog has taken it in. Published in the transaction that ends it.
 *
 * @param changes what changed since the scan before, oldest first
 */
public record RepositoryScanned(RepositoryId repository, List<CatalogChange> changes) {
    public RepositoryScanned {
        changes = List.copyOf(changes);
    }
}
