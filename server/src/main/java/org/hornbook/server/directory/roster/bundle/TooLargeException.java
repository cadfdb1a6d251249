package org.hornbook.server.directory.roster.bundle;

import java.io.IOException;

/** A file unpacks to more than any roster needs. */
public final class TooLargeException extends IOException {

    TooLargeException(long limit) {
        super("it unpacks to more than " + limit / (1024 * 1024) + " MB, which no roster of a district does");
    }
}
