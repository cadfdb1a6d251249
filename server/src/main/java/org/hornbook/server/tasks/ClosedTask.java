package org.hornbook.server.tasks;

import java.time.Instant;
import org.hornbook.server.shared.AccountId;

/**
 * A task that is done.
 *
 * @param closedBy the person, or the system when the data showed that it is done
 * @param outcome what came of it, in a few words
 */
public record ClosedTask(Task task, Instant closedAt, AccountId closedBy, String outcome) {}
