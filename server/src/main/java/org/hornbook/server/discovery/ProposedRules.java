package org.hornbook.server.discovery;

import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.discovery.quality.QualityAcceptance;
import org.hornbook.server.shared.Actor;
import org.springframework.stereotype.Component;

/** Quality rules that scans proposed (clauses AUD-1, USE-2); custodians and the governance lead put them in force. */
@Component
public class ProposedRules {

    private final QualityAcceptance acceptance;

    ProposedRules(QualityAcceptance acceptance) {
        this.acceptance = acceptance;
    }

    /** Puts every rule in force that is proposed for the dataset; gives how many. */
    public int accept(Actor actor, Dataset dataset) {
        return acceptance.acceptEverything(actor, dataset);
    }
}
