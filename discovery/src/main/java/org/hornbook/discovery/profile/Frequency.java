package org.hornbook.discovery.profile;

/**
 * A value or shape and how often it occurs.
 *
 * @param count rows; at least so many when the column has more different values than a scan keeps count of
 */
public record Frequency(String value, long count) {}
