package org.hornbook.server.journal;

/**
 * The end of the chain.
 *
 * @param sequence number of the newest entry, 0 when there is none
 * @param hash its hash, 64 hexadecimal digits
 */
public record JournalHead(long sequence, String hash) {

    /** Before the first entry. */
    public static final JournalHead START = new JournalHead(0, "0".repeat(64));
}
