package org.hornbook.discovery.profile;

import java.io.Serializable;
import java.math.BigInteger;

/**
 * The sum of numbers without any rounding until it is asked for, so that neither the order of the rows nor their
 * division among threads and machines changes a digit: a fixed-point number as wide as the range of doubles, in pieces
 * of 32 bits with room for carries (the "small superaccumulator" of R. Neal, "Fast exact summation using small and
 * large superaccumulators", 2015).
 */
final class ExactSum implements Serializable {
    private static final int PIECE = 32;
    private static final long PIECE_MASK = (1L << PIECE) - 1;
    private static final int PIECES = 67;
    private static final int FRACTION = 52;
    private static final int INFINITE = 0x7FF;
    /** The last bit of the smallest piece is worth two to this power. */
    private static final int LAST_BIT = -1075;
    /** A piece has room for so many additions before its carries must move on. */
    private static final int ROOM = 1 << 29;

    private final long[] pieces = new long[PIECES];
    private int added;
    /** What infinite numbers and the undefined come to; they follow the usual rules. */
    private double beyond;

    /** Adds a number so many times. */
    void add(double number, long times) {
        if (times == 1) {
            add(number);
            return;
        }
        double doubled = number;
        for (long left = times; left != 0; left >>>= 1) {
            if ((left & 1) != 0) {
                add(doubled);
            }
            doubled *= 2;
        }
    }

    private void add(double number) {
        long bits = Double.doubleToRawLongBits(number);
        int exponent = (int) (bits >>> FRACTION) & INFINITE;
        long fraction = bits & ((1L << FRACTION) - 1);
        if (exponent == INFINITE) {
            beyond += number;
            return;
        }
        int place = exponent == 0 ? 1 : exponent;
        long digits = exponent == 0 ? fraction : fraction | (1L << FRACTION);
        int piece = place / PIECE;
        int shift = place % PIECE;
        long low = (digits << shift) & PIECE_MASK;
        long rest = digits >>> (PIECE - shift);
        long sign = bits >> (Long.SIZE - 1);
        pieces[piece] += (low ^ sign) - sign;
        pieces[piece + 1] += ((rest & PIECE_MASK) ^ sign) - sign;
        pieces[piece + 2] += ((rest >>> PIECE) ^ sign) - sign;
        if (++added >= ROOM) {
            carry();
        }
    }

    private void carry() {
        for (int i = 0; i < PIECES - 1; i++) {
            pieces[i + 1] += pieces[i] >> PIECE;
            pieces[i] &= PIECE_MASK;
        }
        added = 1;
    }

    void merge(ExactSum other) {
        carry();
        other.carry();
        for (int i = 0; i < PIECES; i++) {
            pieces[i] += other.pieces[i];
        }
        added = 2;
        beyond += other.beyond;
    }

    /** The sum, rounded once to the nearest double. */
    double value() {
        if (beyond != 0) {
            return beyond;
        }
        BigInteger total = BigInteger.ZERO;
        for (int i = PIECES - 1; i >= 0; i--) {
            total = total.shiftLeft(PIECE).add(BigInteger.valueOf(pieces[i]));
        }
        BigInteger size = total.abs();
        int surplus = Math.max(0, size.bitLength() - (Long.SIZE - 2));
        long digits = size.shiftRight(surplus).longValueExact();
        // digits that do not fit only say on which side of the middle between two doubles the sum is
        boolean more = surplus > 0 && size.getLowestSetBit() < surplus;
        return total.signum() * Math.scalb((double) (more ? digits | 1 : digits), surplus + LAST_BIT);
    }
}
