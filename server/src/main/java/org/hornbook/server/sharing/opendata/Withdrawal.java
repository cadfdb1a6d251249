package org.hornbook.server.sharing.opendata;

import java.time.Instant;

/**
 * That something is no longer published.
 *
 * @param at since when
 * @param reason what the public is told instead of the numbers
 */
public record Withdrawal(Instant at, String reason) {}
