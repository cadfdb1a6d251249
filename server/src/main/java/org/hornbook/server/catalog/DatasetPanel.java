package org.hornbook.server.catalog;

import java.util.Optional;
import org.hornbook.server.shared.Actor;

/** A part of the dataset page that an area above the catalog contributes: its quality. */
public interface DatasetPanel {

    /** The panel for this person; empty when the area has nothing to say about the dataset. */
    Optional<RepositoryPanel.View> panelFor(Actor actor, Dataset dataset);

    /** Smaller comes first. */
    int order();
}
