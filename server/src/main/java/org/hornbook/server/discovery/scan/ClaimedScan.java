package org.hornbook.server.discovery.scan;

import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.ScanId;
import org.hornbook.server.discovery.ScanState;

/**
 * A scan that this server took up.
 *
 * @param attempt the number of this attempt; whoever takes the scan up later has a higher one
 * @param state running, or stopping when somebody cancelled it before
 */
record ClaimedScan(ScanId id, int attempt, RepositoryId repository, String repositoryName, ScanState state) {}
