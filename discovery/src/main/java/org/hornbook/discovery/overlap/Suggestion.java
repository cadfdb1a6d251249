package org.hornbook.discovery.overlap;

import java.util.List;

/**
 * What a custodian could do about an overlap.
 *
 * @param text one sentence with the evidence
 * @param about the overlaps it rests on, strongest first
 */
public record Suggestion(Action action, String text, List<Overlap> about) {

    /** The work suggested. */
    public enum Action {
        /** Declare the reference, so that the two collections can be used together. */
        LINK,
        /** Keep the facts in one place. */
        CONSOLIDATE,
        /** Delete a file that repeats a table. */
        RETIRE,
        /** Say why restricted data is kept a second time, or delete it. */
        JUSTIFY
    }

    public Suggestion {
        about = List.copyOf(about);
    }
}
