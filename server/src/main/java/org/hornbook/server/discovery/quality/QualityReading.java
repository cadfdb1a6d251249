package org.hornbook.server.discovery.quality;

import java.util.List;
import org.hornbook.server.catalog.DatasetRef;
import org.hornbook.server.discovery.quality.QualityStore.Summary;
import org.springframework.stereotype.Component;

/** What pages read of quality rules; deciding about one goes through {@link QualityDecisions}. */
@Component
class QualityReading {

    private final QualityStore store;
    private final QualityResultStore results;

    QualityReading(QualityStore store, QualityResultStore results) {
        this.store = store;
        this.results = results;
    }

    /** The rules of one dataset. */
    List<KeptRule> of(DatasetRef dataset) {
        return store.of(dataset);
    }

    /** The rules of all datasets. */
    List<KeptRule> all() {
        return store.all();
    }

    /** How each dataset that has rules stands. */
    List<Summary> summaries() {
        return store.summaries();
    }

    /** What the last scans measured of a rule, at most that many. */
    List<Outcome> history(QualityRuleId rule, int limit) {
        return results.history(rule, limit);
    }
}
