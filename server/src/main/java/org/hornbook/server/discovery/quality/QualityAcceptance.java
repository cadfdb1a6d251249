package org.hornbook.server.discovery.quality;

import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetRef;
import org.hornbook.server.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes all proposals of a dataset at once. */
@Component
public class QualityAcceptance {

    private final QualityReading reading;
    private final QualityDecisions decisions;

    QualityAcceptance(QualityReading reading, QualityDecisions decisions) {
        this.reading = reading;
        this.decisions = decisions;
    }

    /** Puts every rule in force that is proposed for the dataset; gives how many. */
    @Transactional
    public int acceptEverything(Actor actor, Dataset dataset) {
        return decisions.acceptAll(
                actor,
                dataset,
                reading.of(new DatasetRef(dataset.repository(), dataset.name())).stream()
                        .map(KeptRule::id)
                        .toList());
    }
}
