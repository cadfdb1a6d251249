package org.hornbook.discovery.profile;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads one cell: what it is, what it amounts to, and its normalised form, under which two cells count as the same in
 * sketches and samples, so that a copy is recognised although another system wrote it:
 *
 * <ul>
 *   <li>white space around a value does not count, runs of it inside count as one space;
 *   <li>case does not count (lower case of Unicode's form NFKC, whatever the locale);
 *   <li>numbers are what they amount to: {@code 007}, {@code 7}, {@code +7} and {@code 7.0} are all {@code 7}, because
 *       spreadsheets drop leading zeros and add decimals;
 *   <li>dates are the ISO date: {@code 3/14/2012}, {@code 14-Mar-2012}, {@code 2012-03-14} and
 *       {@code 2012-03-14 00:00:00} are the same. A date with slashes is read month first, as the district writes it,
 *       unless only day first makes sense.
 * </ul>
 *
 * One instance serves one thread, cell after cell.
 */
final class CellReading {
    /** What a cell reads as. */
    enum Kind {
        INTEGER,
        DECIMAL,
        DATE,
        TIMESTAMP,
        TIME,
        BOOLEAN,
        TEXT
    }

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private final NumberReader numbers = new NumberReader();
    private final DateReader dates = new DateReader();
    private byte[] scratch = new byte[64];

    private Kind kind = Kind.TEXT;
    private double number;
    private byte[] normal = scratch;
    private int normalStart;
    private int normalLength;

    Kind kind() {
        return kind;
    }

    /** The number, or the days since 1970-01-01 of a date or timestamp. */
    double number() {
        return number;
    }

    /** The buffer that holds the normalised form. */
    byte[] normal() {
        return normal;
    }

    int normalStart() {
        return normalStart;
    }

    int normalLength() {
        return normalLength;
    }

    /** Reads a cell that is not blank and has no white space around it. */
    void read(byte[] bytes, int start, int length, boolean ascii) {
        byte lead = bytes[start];
        if (lead <= '9' && lead >= '+' && length <= NumberReader.LONGEST) {
            if (readNumber(bytes, start, length) || (lead >= '0' && readDate(bytes, start, length))) {
                return;
            }
        } else if (length <= 5 && isBoolean(bytes, start, length)) {
            kind = Kind.BOOLEAN;
            lowerCase(bytes, start, length);
            return;
        }
        kind = Kind.TEXT;
        if (ascii) {
            lowerCase(bytes, start, length);
        } else {
            normaliseUnicode(bytes, start, length);
        }
    }

    private boolean readNumber(byte[] bytes, int start, int length) {
        if (!numbers.read(bytes, start, length)) {
            return false;
        }
        kind = numbers.isInteger() ? Kind.INTEGER : Kind.DECIMAL;
        number = numbers.value();
        normal = numbers.normal();
        normalStart = numbers.normalStart();
        normalLength = numbers.normalLength();
        return true;
    }

    private boolean readDate(byte[] bytes, int start, int length) {
        if (!dates.read(bytes, start, length)) {
            return false;
        }
        kind = dates.kind();
        number = dates.days();
        normal = dates.normal();
        normalStart = dates.normalStart();
        normalLength = dates.normalLength();
        return true;
    }

    private static boolean isBoolean(byte[] bytes, int start, int length) {
        return switch (bytes[start] | 0x20) {
            case 't' -> length == 1 || is(bytes, start, length, "true");
            case 'f' -> length == 1 || is(bytes, start, length, "false");
            case 'y' -> length == 1 || is(bytes, start, length, "yes");
            case 'n' -> length == 1 || is(bytes, start, length, "no");
            default -> false;
        };
    }

    private static boolean is(byte[] bytes, int start, int length, String word) {
        if (length != word.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if ((bytes[start + i] | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void lowerCase(byte[] bytes, int start, int length) {
        if (scratch.length < length) {
            scratch = new byte[length * 2];
        }
        int to = 0;
        boolean space = false;
        for (int i = start; i < start + length; i++) {
            byte b = bytes[i];
            if (b <= ' ') {
                space = true;
                continue;
            }
            if (space) {
                scratch[to++] = ' ';
                space = false;
            }
            scratch[to++] = b >= 'A' && b <= 'Z' ? (byte) (b | 0x20) : b;
        }
        normal = scratch;
        normalStart = 0;
        normalLength = to;
    }

    private void normaliseUnicode(byte[] bytes, int start, int length) {
        String text = new String(bytes, start, length, StandardCharsets.UTF_8);
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        normal = SPACES.matcher(composed)
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .getBytes(StandardCharsets.UTF_8);
        normalStart = 0;
        normalLength = normal.length;
    }
}
