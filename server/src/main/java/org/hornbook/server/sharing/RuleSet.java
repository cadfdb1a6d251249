package org.hornbook.server.sharing;

import org.hornbook.server.sharing.engine.ProtectionRules;

/**
 * A set of rules by which tables are protected (clause SHR-1).
 *
 * @param note when to choose it, and why its numbers are what they are
 * @param edition counted from 1; each change makes another
 * @param version for optimistic locking
 */
public record RuleSet(RuleSetId id, String name, String note, ProtectionRules rules, int edition, int version) {}
