package org.hornbook.server.directory;

/** What came of a change to an account. */
public sealed interface AccountOutcome {

    /** The change was made. */
    record Done(Account account) implements AccountOutcome {}

    /** The change would leave nobody who can administer accounts. */
    record LastAdministrator() implements AccountOutcome {}

    /** People do not end their own account or take the administrator's role from themselves. */
    record OwnAccount() implements AccountOutcome {}
}
