package org.hornbook.server.access.subjectkeys;

import java.util.Optional;
import org.hornbook.server.access.SubjectKey;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetPanel;
import org.hornbook.server.catalog.RepositoryPanel.View;
import org.hornbook.server.shared.Actor;
import org.springframework.stereotype.Component;

/** Whether people are found in a dataset, on its page. */
@Component
class SubjectKeyPanel implements DatasetPanel {

    private final SubjectKeyStore store;
    private final KeyPaths paths;

    SubjectKeyPanel(SubjectKeyStore store, KeyPaths paths) {
        this.store = store;
        this.paths = paths;
    }

    @Override
    public Optional<View> panelFor(Actor actor, Dataset dataset) {
        if (!dataset.level().isPersonal()) {
            return Optional.empty();
        }
        Optional<SubjectKey> key = store.find(dataset.id());
        String text = key.map(known -> known.state() == SubjectKey.State.DECLARED
                        ? "A person's rows are found by " + paths.words(known) + "."
                        : "Discovery proposes to find a person's rows by " + paths.words(known)
                                + ". The custodian confirms it.")
                .orElse("It is not known how a person's rows are found here.");
        boolean declared =
                key.filter(known -> known.state() == SubjectKey.State.DECLARED).isPresent();
        return Optional.of(new View(
                "People in it",
                text,
                declared ? null : key.isPresent() ? "To confirm" : "Cannot be searched",
                "How people are found in this dataset",
                "/access/keys/" + dataset.id()));
    }

    @Override
    public int order() {
        return 20;
    }
}
