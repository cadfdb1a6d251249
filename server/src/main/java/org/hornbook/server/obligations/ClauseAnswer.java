package org.hornbook.server.obligations;

import java.time.Instant;

/**
 * A clause's answer as last computed.
 *
 * @param status with the offenders that were asked for; {@link ClauseStatus#offendersInAll} counts all of them
 * @param computedAt when
 * @param current false when something was recorded since that may change it; it is then computed again soon
 */
public record ClauseAnswer(ClauseStatus status, Instant computedAt, boolean current) {}
