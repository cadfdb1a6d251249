package org.hornbook.discovery.connect;

import java.util.List;
import java.util.function.Consumer;

/** Opens one kind of repository, read-only. */
public interface Connector {
    /** Stable kind, such as {@code postgresql} or {@code folder}. */
    String kind();

    /** What people call it, such as {@code PostgreSQL database}. */
    String title();

    /** The allow-list of settings, in the order of a form. */
    List<Setting> settings();

    /** Tries the connection without reading rows. Never throws for what the settings or the other side do wrong. */
    ConnectionTest test(ConnectionSettings settings);

    /**
     * Opens the repository. The caller closes it.
     *
     * @param problems told of each part that cannot be read; the rest is served
     * @throws SourceException when nothing can be read
     */
    Source open(ConnectionSettings settings, Consumer<Problem> problems);
}
