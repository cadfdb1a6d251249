package org.hornbook.server.discovery.quality;

import java.util.Optional;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetPanel;
import org.hornbook.server.catalog.DatasetRef;
import org.hornbook.server.catalog.RepositoryPanel.View;
import org.hornbook.server.shared.Actor;
import org.springframework.stereotype.Component;

/** How good a dataset is, on its page. */
@Component
class QualityPanel implements DatasetPanel {

    private final QualityStore store;

    QualityPanel(QualityStore store) {
        this.store = store;
    }

    @Override
    public Optional<View> panelFor(Actor actor, Dataset dataset) {
        return store.summary(new DatasetRef(dataset.repository(), dataset.name()))
                .map(summary -> new View(
                        "Quality",
                        "%d %s in force, %d not met. %d %s for a decision."
                                .formatted(
                                        summary.inForce(),
                                        summary.inForce() == 1 ? "rule is" : "rules are",
                                        summary.failing(),
                                        summary.proposed(),
                                        summary.proposed() == 1 ? "proposal waits" : "proposals wait"),
                        summary.failing() > 0 ? "Not met" : null,
                        "Quality rules of this dataset",
                        "/catalog/datasets/" + dataset.id() + "/quality"));
    }

    @Override
    public int order() {
        return 10;
    }
}
