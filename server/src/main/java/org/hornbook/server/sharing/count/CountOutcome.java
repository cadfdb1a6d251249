package org.hornbook.server.sharing.count;

import org.hornbook.server.sharing.engine.Contents;

/** What became of a count. */
public sealed interface CountOutcome {

    /**
     * Done.
     *
     * @param note what the author should know of it, may be empty
     */
    record Done(Contents contents, String note) implements CountOutcome {}

    /** Not done; the text says why and what to do. */
    record Refused(String text) implements CountOutcome {}
}
