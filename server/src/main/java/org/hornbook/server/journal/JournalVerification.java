package org.hornbook.server.journal;

import java.util.Iterator;

/** Walks the chain and proves that no entry was altered, removed, inserted or reordered. */
public final class JournalVerification {

    private JournalVerification() {}

    /** What the walk found. */
    public sealed interface Result {}

    /**
     * Every hash is right.
     *
     * @param entries how many were checked
     * @param head the end of the chain; compare it with a head noted earlier to see that the end was not cut off
     */
    public record Intact(long entries, JournalHead head) implements Result {}

    /**
     * The chain is broken.
     *
     * @param sequence the first entry that does not fit
     * @param reason what is wrong with it
     */
    public record Broken(long sequence, String reason) implements Result {}

    /**
     * Checks entries in order of their sequence, from the first.
     *
     * @param entries the whole chain
     */
    public static Result verify(Iterator<JournalEntry> entries) {
        JournalHead head = JournalHead.START;
        while (entries.hasNext()) {
            JournalEntry entry = entries.next();
            if (entry.sequence() != head.sequence() + 1) {
                return new Broken(head.sequence() + 1, "entry %d is missing".formatted(head.sequence() + 1));
            }
            if (!entry.previousHash().equals(head.hash())) {
                return new Broken(entry.sequence(), "it does not continue the entry before it");
            }
            if (!entry.hash().equals(entry.computeHash())) {
                return new Broken(entry.sequence(), "its contents were altered after it was written");
            }
            head = new JournalHead(entry.sequence(), entry.hash());
        }
        return new Intact(head.sequence(), head);
    }
}
