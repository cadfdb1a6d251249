package org.hornbook.server.directory;

import org.hornbook.server.shared.AccountId;

/**
 * What an account may do changed: roles, or whether it is active. Its sessions end.
 *
 * @param id the account
 * @param signInName the name that its sessions are kept under
 */
public record AccessChanged(AccountId id, String signInName) {}
