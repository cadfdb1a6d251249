package org.hornbook.portal.data;

import java.time.Instant;

/**
 * That something is no longer published.
 *
 * @param at since when
 * @param reason what readers are told
 */
public record Withdrawal(Instant at, String reason) {}
