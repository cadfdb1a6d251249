package org.hornbook.server.catalog;

import java.time.LocalDate;
import org.hornbook.server.shared.AccountId;

/**
 * Somebody is away; the deputies of their collections act until that day, which is the last one away.
 */
public record Absence(AccountId account, LocalDate until) {}
