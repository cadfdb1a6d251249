package org.hornbook.discovery.connect.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Searches bytes eight at a time. */
final class Bytes {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
    private static final long ONES = 0x0101010101010101L;

    private Bytes() {}

    /** A bit at the top of every byte that equals the wanted one, and nothing else (Warren, "Hacker's Delight", 6-1). */
    private static long matches(long eight, long wanted) {
        long difference = eight ^ wanted;
        return ~(((difference & LOW_BITS) + LOW_BITS) | difference | LOW_BITS);
    }

    /** Where the byte is first, -1 when it is not there. */
    static int indexOf(byte[] bytes, int from, int end, byte wanted) {
        long all = (wanted & 0xFF) * ONES;
        int at = from;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            long found = matches((long) LONG.get(bytes, at), all);
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        for (; at < end; at++) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    /** How often the byte is among the first so many. */
    static int count(byte[] bytes, int end, byte wanted) {
        long all = (wanted & 0xFF) * ONES;
        int count = 0;
        int at = 0;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            count += Long.bitCount(matches((long) LONG.get(bytes, at), all));
        }
        for (; at < end; at++) {
            count += bytes[at] == wanted ? 1 : 0;
        }
        return count;
    }
}
