package org.hornbook.discovery;

import java.time.Duration;

/**
 * How a scan ended.
 *
 * @param product what was scanned, with version
 * @param datasets datasets profiled in this run
 * @param rows rows read in this run
 * @param problems how many problems the listener was told of
 * @param cancelled whether the listener ended it early
 */
public record ScanSummary(String product, int datasets, long rows, int problems, boolean cancelled, Duration elapsed) {}
