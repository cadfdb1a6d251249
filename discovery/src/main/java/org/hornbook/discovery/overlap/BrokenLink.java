package org.hornbook.discovery.overlap;

/**
 * A link whose keys no longer match as they did.
 *
 * @param before the link as an earlier scan found it
 * @param containment share of the referring column's values that the other still has; 0 when a column is gone
 */
public record BrokenLink(Overlap before, double containment) {}
