package org.hornbook.server.access.pages;

import java.util.Optional;
import org.hornbook.server.access.handling.HandlingRules;
import org.hornbook.server.access.handling.Situation;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetPanel;
import org.hornbook.server.catalog.RepositoryPanel.View;
import org.hornbook.server.shared.Actor;
import org.springframework.stereotype.Component;

/** How data of this sensitivity is handled, on the dataset's page. */
@Component
class HandlingPanel implements DatasetPanel {

    private final HandlingRules rules;

    HandlingPanel(HandlingRules rules) {
        this.rules = rules;
    }

    @Override
    public Optional<View> panelFor(Actor actor, Dataset dataset) {
        return Optional.of(rules.of(dataset.level()).of(Situation.SHARING))
                .filter(words -> dataset.level().isPersonal() && !words.isEmpty())
                .map(words -> new View("Handling", words, null, "All rules for data of this kind", "/access/handling"));
    }

    @Override
    public int order() {
        return 30;
    }
}
