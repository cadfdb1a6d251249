package org.hornbook.server.journal;

/**
 * Which entries to show, newest first.
 *
 * @param words text to find in who, what and to what; empty for all
 * @param subjectKind kind of subject; empty for all
 * @param subjectId one subject; empty for all
 * @param before only entries with a smaller sequence
 */
public record JournalQuery(String words, String subjectKind, String subjectId, long before) {

    /** The history of one subject. */
    public static JournalQuery ofSubject(String kind, String id) {
        return new JournalQuery("", kind, id, Long.MAX_VALUE);
    }
}
