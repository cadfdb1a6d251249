package org.hornbook.server.directory.roster.bundle;

/** What a file of a bundle is: everything there is, or what changed. */
public enum Transfer {
    BULK,
    DELTA
}
