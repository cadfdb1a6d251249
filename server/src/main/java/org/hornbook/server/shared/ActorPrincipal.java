package org.hornbook.server.shared;

/** What a signed-in principal must tell the pages: who it is. */
public interface ActorPrincipal {

    /** The actor behind the current request. */
    Actor actor();
}
