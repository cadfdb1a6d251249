package org.hornbook.discovery.profile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads of several bytes at once. */
final class Bytes {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Bytes() {}

    static long eight(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /** The last {@code count} (0 to 7) bytes of a slice as a little-endian number. */
    static long tail(byte[] bytes, int at, int count) {
        if (count == 0) {
            return 0;
        }
        if (at + Long.BYTES <= bytes.length) {
            return (long) LONG.get(bytes, at) & (-1L >>> (Long.SIZE - Byte.SIZE * count));
        }
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = (value << Byte.SIZE) | (bytes[at + i] & 0xFF);
        }
        return value;
    }

    /** The first eight bytes of a slice in an order that compares unsigned like the bytes themselves. */
    static long prefix(byte[] bytes, int start, int length) {
        long little = length >= Long.BYTES ? eight(bytes, start) : tail(bytes, start, length);
        return Long.reverseBytes(little);
    }
}
