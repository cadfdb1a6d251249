package org.hornbook.disclosure.protect;

/**
 * Arithmetic modulo the prime 2^61 - 1. Whether equations depend on each other is decided there exactly and quickly; a
 * dependency of the integers always shows, and one that is not there would show only if a determinant happened to be a
 * multiple of that prime.
 */
final class Residue {
    static final long PRIME = (1L << 61) - 1;

    private Residue() {}

    static long add(long a, long b) {
        long sum = a + b;
        return sum >= PRIME ? sum - PRIME : sum;
    }

    static long subtract(long a, long b) {
        long difference = a - b;
        return difference < 0 ? difference + PRIME : difference;
    }

    static long negate(long a) {
        return a == 0 ? 0 : PRIME - a;
    }

    static long multiply(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        long sum = (low & PRIME) + ((low >>> 61) | (high << 3));
        return sum >= PRIME ? sum - PRIME : sum;
    }

    /** The number whose product with {@code a} is 1; {@code a} must not be 0. */
    static long invert(long a) {
        if (a == 1 || a == PRIME - 1) {
            return a;
        }
        long result = 1;
        long square = a;
        for (long left = PRIME - 2; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result = multiply(result, square);
            }
            square = multiply(square, square);
        }
        return result;
    }

    /** The residue of a small integer. */
    static long of(long value) {
        long residue = value % PRIME;
        return residue < 0 ? residue + PRIME : residue;
    }
}
