package org.hornbook.discovery.profile;

/** What the bytes of a cell say of its encoding. */
final class Encoding {
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Encoding() {}

    static boolean isAscii(byte[] bytes, int start, int length) {
        int at = start;
        int left = length;
        long seen = 0;
        while (left >= Long.BYTES) {
            seen |= Bytes.eight(bytes, at);
            at += Long.BYTES;
            left -= Long.BYTES;
        }
        return ((seen | Bytes.tail(bytes, at, left)) & HIGH_BITS) == 0;
    }

    static int characters(byte[] bytes, int start, int length) {
        int count = 0;
        for (int i = start; i < start + length; i++) {
            count += bytes[i] >= -64 ? 1 : 0;
        }
        return count;
    }

    /** Whether the text is no UTF-8, holds the replacement character, or was decoded wrongly once before. */
    static boolean isDamaged(byte[] bytes, int start, int length) {
        int end = start + length;
        int at = start;
        while (at < end) {
            if (bytes[at] >= 0) {
                at++;
                continue;
            }
            int size = sequence(bytes, at, end);
            if (size == 0 || isTwiceEncoded(bytes, at, end)) {
                return true;
            }
            at += size;
        }
        return false;
    }

    /** Length of the well-formed sequence here (Unicode standard, table 3-7, simplified), 0 when there is none. */
    private static int sequence(byte[] bytes, int at, int end) {
        int lead = bytes[at] & 0xFF;
        int size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4 || at + size > end) {
            return 0;
        }
        for (int i = 1; i < size; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        boolean replacement = lead == 0xEF && (bytes[at + 1] & 0xFF) == 0xBF && (bytes[at + 2] & 0xFF) == 0xBD;
        return replacement ? 0 : size;
    }

    /**
     * Whether UTF-8 was read as Latin-1 or Windows-1252 and written as UTF-8 again: a capital A with tilde or
     * circumflex before a character of the second Latin block, or the three characters that begin a broken quotation
     * mark.
     */
    private static boolean isTwiceEncoded(byte[] bytes, int at, int end) {
        if (at + 3 >= end || (bytes[at] & 0xFF) != 0xC3) {
            return false;
        }
        int second = bytes[at + 1] & 0xFF;
        int third = bytes[at + 2] & 0xFF;
        boolean latin = (second == 0x83 || second == 0x82) && third == 0xC2;
        boolean quotation = second == 0xA2 && third == 0xE2 && (bytes[at + 3] & 0xFF) == 0x82;
        return latin || quotation;
    }
}
