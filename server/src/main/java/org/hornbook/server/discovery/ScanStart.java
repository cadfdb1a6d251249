package org.hornbook.server.discovery;

import org.hornbook.server.catalog.RepositoryId;

/** The answer to a wish for a scan. */
public sealed interface ScanStart {

    /** It waits for a free worker. */
    record Queued(ScanId scan) implements ScanStart {}

    /** The repository has an open scan already; no second one is started. */
    record AlreadyOpen(ScanId scan) implements ScanStart {}

    /** The repository has no connection yet. */
    record NotConnected(RepositoryId repository) implements ScanStart {}
}
