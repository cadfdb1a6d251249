package org.hornbook.server.catalog;

import java.time.Instant;
import java.util.UUID;

/**
 * A bulk act that can still be undone.
 *
 * @param what one sentence for people
 */
public record BulkReview(UUID id, Instant at, String what) {}
