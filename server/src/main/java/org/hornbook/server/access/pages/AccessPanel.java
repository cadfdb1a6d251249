package org.hornbook.server.access.pages;

import java.util.Optional;
import org.hornbook.server.access.standing.Standing;
import org.hornbook.server.access.standing.Standings;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetPanel;
import org.hornbook.server.catalog.RepositoryPanel.View;
import org.hornbook.server.shared.Actor;
import org.springframework.stereotype.Component;

/** How to get the data, on the dataset's page. */
@Component
class AccessPanel implements DatasetPanel {

    private final Standings standings;

    AccessPanel(Standings standings) {
        this.standings = standings;
    }

    @Override
    public Optional<View> panelFor(Actor actor, Dataset dataset) {
        if (!dataset.level().isPersonal() || dataset.gone()) {
            return Optional.empty();
        }
        Optional<Standing> agreed = standings.of(actor).stream()
                .filter(standing -> standing.ask().dataset().equals(dataset.id()))
                .findFirst();
        return Optional.of(new View(
                "Access",
                agreed.map(standing ->
                                "“%s” is agreed for your role: open it under My students.".formatted(standing.title()))
                        .orElse("It is about people. You can ask for what you need; its custodian decides."),
                null,
                "Ask for this data",
                "/access/requests/new/" + dataset.id()));
    }

    @Override
    public int order() {
        return 20;
    }
}
