package org.hornbook.server.discovery.scan;

import java.time.Instant;

/**
 * A dataset that a scan has finished.
 *
 * @param sensitive columns of personal data in it
 * @param complete whether all its rows were read
 * @param attempt in which attempt of the scan it was finished
 */
public record FinishedDataset(
        String name, long rows, int columns, int sensitive, boolean complete, int attempt, Instant at) {}
