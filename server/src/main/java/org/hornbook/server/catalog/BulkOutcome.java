package org.hornbook.server.catalog;

/**
 * How a bulk act ended.
 *
 * @param done elements it decided
 * @param changedMeanwhile elements left alone because somebody changed them since the list was read
 */
public record BulkOutcome(int done, int changedMeanwhile) {}
