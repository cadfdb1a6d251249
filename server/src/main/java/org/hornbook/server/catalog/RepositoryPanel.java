package org.hornbook.server.catalog;

import java.util.Optional;
import org.hornbook.server.shared.Actor;
import org.jspecify.annotations.Nullable;

/** A part of the repository page that an area above the catalog contributes: its connection, its scans, its backups. */
public interface RepositoryPanel {

    /** The panel for this person; empty when the area has nothing to say about the repository. */
    Optional<View> panelFor(Actor actor, Repository repository);

    /** Smaller comes first. */
    int order();

    /**
     * What the panel shows.
     *
     * @param title the heading
     * @param text one or two sentences on how things stand
     * @param state a state in words such as "Running", or null
     * @param linkText the words of the link to the area's page about the repository, or null
     * @param linkHref where that link leads, or null
     */
    record View(
            String title,
            String text,
            @Nullable String state,
            @Nullable String linkText,
            @Nullable String linkHref) {}
}
