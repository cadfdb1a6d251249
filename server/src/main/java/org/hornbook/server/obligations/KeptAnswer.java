package org.hornbook.server.obligations;

import java.time.Duration;
import java.time.Instant;

/**
 * An answer as it is stored.
 *
 * @param asked what was asked: pack, settings and checks, as text; an answer to another question is not used
 * @param status without offenders; they are stored by themselves
 * @param entry sequence of the journal's last entry whose act it takes into account
 * @param took how long it took to compute
 */
record KeptAnswer(String asked, ClauseStatus status, long entry, Instant computedAt, Duration took) {}
