package org.hornbook.discovery.profile;

/**
 * Lengths of a column's values in characters; all zero when there is no value.
 *
 * @param mean arithmetic mean
 */
public record Lengths(int min, int max, double mean) {}
