package org.hornbook.discovery.profile;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Reads plain numbers, such as {@code -12}, {@code 007}, {@code 3.50} or {@code 1.2E-5}, without making objects. */
final class NumberReader {
    /** Longest text read as a number; longer ones are text. */
    static final int LONGEST = 64;

    private static final int EXACT_DIGITS = 15;
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final byte[] scratch = new byte[LONGEST + 2];
    private byte[] normal = scratch;
    private int normalStart;
    private int normalLength;
    private boolean integer;
    private double value;

    boolean isInteger() {
        return integer;
    }

    double value() {
        return value;
    }

    byte[] normal() {
        return normal;
    }

    int normalStart() {
        return normalStart;
    }

    int normalLength() {
        return normalLength;
    }

    /** Whether the slice, of at most {@link #LONGEST} bytes, is a number; if so it is the current one. */
    boolean read(byte[] bytes, int start, int length) {
        int end = start + length;
        boolean signed = bytes[start] == '-' || bytes[start] == '+';
        int wholeStart = signed ? start + 1 : start;
        int at = wholeStart;
        long digits = 0;
        while (at < end && isDigit(bytes[at])) {
            digits = digits * 10 + (bytes[at++] - '0');
        }
        int wholeEnd = at;
        int fractionStart = at;
        if (at < end && bytes[at] == '.') {
            fractionStart = ++at;
            while (at < end && isDigit(bytes[at])) {
                digits = digits * 10 + (bytes[at++] - '0');
            }
        }
        int count = wholeEnd - wholeStart + at - fractionStart;
        if (count == 0) {
            return false;
        }
        if (at < end) {
            return readExponent(bytes, start, at, end);
        }
        integer = fractionStart == wholeEnd;
        boolean negative = bytes[start] == '-';
        if (count <= EXACT_DIGITS) {
            double size = digits / POWERS[at - fractionStart];
            value = negative ? -size : size;
        } else {
            value = Double.parseDouble(new String(bytes, start, length, StandardCharsets.ISO_8859_1));
        }
        normalise(bytes, start, wholeStart, wholeEnd, fractionStart, end);
        return true;
    }

    private void normalise(byte[] bytes, int start, int wholeStart, int wholeEnd, int fractionStart, int end) {
        int whole = wholeStart;
        while (whole < wholeEnd && bytes[whole] == '0') {
            whole++;
        }
        int fractionEnd = end;
        while (fractionEnd > fractionStart && bytes[fractionEnd - 1] == '0') {
            fractionEnd--;
        }
        boolean negative = bytes[start] == '-';
        if (whole < wholeEnd && whole == wholeStart && fractionEnd == fractionStart && (negative || whole == start)) {
            normal = bytes;
            normalStart = start;
            normalLength = wholeEnd - start;
            return;
        }
        int to = 0;
        boolean zero = whole == wholeEnd && fractionEnd == fractionStart;
        if (negative && !zero) {
            scratch[to++] = '-';
        }
        if (whole == wholeEnd) {
            scratch[to++] = '0';
        }
        System.arraycopy(bytes, whole, scratch, to, wholeEnd - whole);
        to += wholeEnd - whole;
        if (fractionEnd > fractionStart) {
            scratch[to++] = '.';
            System.arraycopy(bytes, fractionStart, scratch, to, fractionEnd - fractionStart);
            to += fractionEnd - fractionStart;
        }
        normal = scratch;
        normalStart = 0;
        normalLength = to;
    }

    private boolean readExponent(byte[] bytes, int start, int at, int end) {
        int sign = at + 1 < end && (bytes[at + 1] == '-' || bytes[at + 1] == '+') ? at + 2 : at + 1;
        if ((bytes[at] | 0x20) != 'e' || sign >= end || end - sign > 3) {
            return false;
        }
        for (int i = sign; i < end; i++) {
            if (!isDigit(bytes[i])) {
                return false;
            }
        }
        BigDecimal exact = new BigDecimal(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1));
        value = exact.doubleValue();
        if (!Double.isFinite(value)) {
            return false;
        }
        integer = false;
        String plain = exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
        normal = plain.getBytes(StandardCharsets.ISO_8859_1);
        normalStart = 0;
        normalLength = normal.length;
        return true;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
