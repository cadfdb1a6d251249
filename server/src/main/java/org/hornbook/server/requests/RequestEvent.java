package org.hornbook.server.requests;

import java.time.Instant;

/**
 * A line of a request's history.
 *
 * @param open whether the requester sees it
 */
public record RequestEvent(Instant at, String by, String what, boolean open) {}
