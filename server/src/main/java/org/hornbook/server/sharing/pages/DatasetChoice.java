package org.hornbook.server.sharing.pages;

import java.util.List;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetQuery;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.discovery.RepositoryReading;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.sharing.SharingRights;
import org.springframework.stereotype.Component;

/** The datasets that somebody can make tables of: there, connected, and theirs to share. */
@Component
class DatasetChoice {

    /** No page lists more; people search. */
    static final int MOST = 50;

    private final Datasets datasets;
    private final RepositoryReading reading;
    private final SharingRights rights;

    DatasetChoice(Datasets datasets, RepositoryReading reading, SharingRights rights) {
        this.datasets = datasets;
        this.reading = reading;
        this.rights = rights;
    }

    List<Dataset> forTables(Actor actor, String words) {
        return datasets.all(new DatasetQuery(null, null, words.strip(), DatasetQuery.Show.PRESENT)).stream()
                .filter(dataset -> rights.mayDefine(actor, dataset.id()))
                .filter(dataset -> reading.isConnected(dataset.repository()))
                .limit(MOST)
                .toList();
    }
}
