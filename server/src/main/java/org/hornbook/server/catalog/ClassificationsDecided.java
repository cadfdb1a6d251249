package org.hornbook.server.catalog;

import java.util.Set;

/** People decided what elements of these datasets hold. Published in the transaction that decides. */
public record ClassificationsDecided(Set<DatasetId> datasets) {
    public ClassificationsDecided {
        datasets = Set.copyOf(datasets);
    }
}
