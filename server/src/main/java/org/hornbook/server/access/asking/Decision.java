package org.hornbook.server.access.asking;

import java.time.Instant;
import org.hornbook.server.shared.AccountId;

/**
 * What one person decided.
 *
 * @param words the reasons; never empty for a refusal
 * @param cure what the asker can do after a refusal; empty otherwise
 */
public record Decision(AccountId by, String byName, Instant at, String words, String cure) {}
