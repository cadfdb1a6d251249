package org.hornbook.server.access;

import java.nio.file.Path;

/** What came of asking for a file. */
public sealed interface Download {

    /**
     * A whole file, whose disclosure is noted; whoever asked for it deletes it after sending.
     *
     * @param name a harmless name to save it under
     */
    record Ready(Path file, String name, DeliveryFormat format) implements Download {}

    /** No file, and why. */
    record Refused(String why, String cure) implements Download {}
}
