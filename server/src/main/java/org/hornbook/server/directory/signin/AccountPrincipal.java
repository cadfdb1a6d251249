package org.hornbook.server.directory.signin;

import org.hornbook.server.shared.ActorPrincipal;

/** A signed-in account, however it signed in. */
interface AccountPrincipal extends ActorPrincipal {

    /** The account's access version at the sign-in; the session ends when the account's own has moved on. */
    int accessVersion();
}
