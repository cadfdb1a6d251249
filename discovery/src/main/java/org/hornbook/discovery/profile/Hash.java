package org.hornbook.discovery.profile;

import java.io.Serializable;

/** The two hash functions of a scan, both seeded by the sketch key. */
final class Hash implements Serializable {
    private static final long FACTOR_1 = 0xA0761D6478BD642FL;
    private static final long FACTOR_2 = 0xE7037ED1A0B428DBL;
    private static final long FACTOR_3 = 0x8EBC6AF09C88C6E3L;

    private final long first;
    private final long second;

    Hash(SketchKey key) {
        first = key.first();
        second = key.second();
    }

    /**
     * A fast hash for tables that live as long as the scan: folded 128-bit products, as in wyhash. Two values count as
     * one when their hashes agree; with a million values in a column the chance that any two do is below one in ten
     * million.
     */
    long fast(byte[] bytes, int start, int length) {
        long hash = first ^ length * FACTOR_3;
        int at = start;
        int left = length;
        while (left >= Long.BYTES) {
            hash = fold(hash ^ Bytes.eight(bytes, at), FACTOR_1);
            at += Long.BYTES;
            left -= Long.BYTES;
        }
        return fold(hash ^ Bytes.tail(bytes, at, left), FACTOR_2);
    }

    static long combine(long hash, long next) {
        return fold(hash ^ next, FACTOR_1);
    }

    private static long fold(long a, long b) {
        return a * b ^ Math.multiplyHigh(a, b);
    }

    /**
     * SipHash-2-4 (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012): without the key a hash tells
     * nothing of its value, so sketches may be stored.
     */
    long keyed(byte[] bytes, int start, int length) {
        long v0 = first ^ 0x736F6D6570736575L;
        long v1 = second ^ 0x646F72616E646F6DL;
        long v2 = first ^ 0x6C7967656E657261L;
        long v3 = second ^ 0x7465646279746573L;
        int at = start;
        int left = length;
        long message;
        boolean more;
        do {
            more = left >= Long.BYTES;
            message = more ? Bytes.eight(bytes, at) : Bytes.tail(bytes, at, left) | ((long) length << 56);
            at += Long.BYTES;
            left -= Long.BYTES;
            v3 ^= message;
            for (int round = 0; round < 2; round++) {
                v0 += v1;
                v2 += v3;
                v1 = Long.rotateLeft(v1, 13) ^ v0;
                v3 = Long.rotateLeft(v3, 16) ^ v2;
                v0 = Long.rotateLeft(v0, 32);
                v2 += v1;
                v0 += v3;
                v1 = Long.rotateLeft(v1, 17) ^ v2;
                v3 = Long.rotateLeft(v3, 21) ^ v0;
                v2 = Long.rotateLeft(v2, 32);
            }
            v0 ^= message;
        } while (more);
        v2 ^= 0xFF;
        for (int round = 0; round < 4; round++) {
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }
}
