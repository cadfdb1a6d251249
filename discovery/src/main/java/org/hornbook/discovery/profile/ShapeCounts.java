package org.hornbook.discovery.profile;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Counts value shapes: {@code 9} a digit, {@code A} a capital, {@code a} a small letter (or any letter outside ASCII),
 * other characters as they are. Repetitions are in braces; more than three letters in a row are {@code A+} or
 * {@code a+}. Values longer than 48 bytes have the shape {@code …}. A column with more than 192 shapes is text without
 * form; nothing is counted from then on, and what shapes it has is estimated from the sample of its values, which does
 * not depend on the order of the rows.
 */
final class ShapeCounts implements Serializable {
    /** The shape of values too long to have one. */
    static final String LONG = "…";

    private static final int MOST_SHAPES = 192;
    private static final int SLOTS = 512;
    private static final int LONGEST = 48;
    private static final byte[] CLASSES = classes();

    private final long[] keys = new long[SLOTS];
    private final long[] counts = new long[SLOTS];
    private final String[] shapes = new String[SLOTS];
    private int size;
    private boolean formless;

    private static byte[] classes() {
        byte[] classes = new byte[256];
        for (int c = 0; c < 256; c++) {
            boolean digit = c >= '0' && c <= '9';
            boolean capital = c >= 'A' && c <= 'Z';
            boolean small = (c >= 'a' && c <= 'z') || c >= 0xC0;
            // the later bytes of a character beyond ASCII have no class of their own: 0
            int other = c < 0x80 ? c : 0;
            classes[c] = (byte) (digit ? '9' : capital ? 'A' : small ? 'a' : other);
        }
        return classes;
    }

    /** Whether there are too many shapes to count. */
    boolean formless() {
        return formless;
    }

    void add(byte[] bytes, int start, int length, long count) {
        if (formless) {
            return;
        }
        long key = length > LONGEST ? 1 : key(bytes, start, length);
        int slot = (int) (key >>> 40) & SLOTS - 1;
        while (keys[slot] != key) {
            if (keys[slot] == 0) {
                if (size == MOST_SHAPES) {
                    formless = true;
                    return;
                }
                size++;
                keys[slot] = key;
                shapes[slot] = length > LONGEST ? LONG : shape(bytes, start, length);
                break;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        counts[slot] += count;
    }

    private static long key(byte[] bytes, int start, int length) {
        long key = 0x9E3779B97F4A7C15L;
        byte kind = CLASSES[bytes[start] & 0xFF];
        int run = 0;
        for (int at = start; at < start + length; at++) {
            byte next = CLASSES[bytes[at] & 0xFF];
            if (next == kind) {
                run++;
            } else if (next != 0) {
                key = (key ^ ((kind << 8) | shown(kind, run))) * 0xA0761D6478BD642FL;
                kind = next;
                run = 1;
            }
        }
        key = (key ^ ((kind << 8) | shown(kind, run))) * 0xA0761D6478BD642FL;
        key ^= key >>> 29;
        return key == 0 ? 2 : key;
    }

    /** Letters beyond three are not counted. */
    private static int shown(byte kind, int run) {
        return kind == 'a' || kind == 'A' ? Math.min(run, 4) : run;
    }

    /** The shape of one value. */
    static String of(byte[] value) {
        return value.length > LONGEST ? LONG : shape(value, 0, value.length);
    }

    private static String shape(byte[] bytes, int start, int length) {
        String text = new String(bytes, start, length, StandardCharsets.UTF_8);
        var shape = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char kind = kind(text.charAt(at));
            int from = at;
            while (at < text.length() && kind(text.charAt(at)) == kind) {
                at++;
            }
            int run = shown((byte) kind, at - from);
            shape.append(kind);
            if (run > 3 && (kind == 'a' || kind == 'A')) {
                shape.append('+');
            } else if (run > 1) {
                shape.append('{').append(run).append('}');
            }
        }
        return shape.toString();
    }

    private static char kind(char c) {
        return c < 0x80 ? (char) CLASSES[c] : 'a';
    }

    /** The commonest shapes, most frequent first. */
    List<Frequency> commonest(int most) {
        var found = new ArrayList<Frequency>();
        for (int slot = 0; slot < SLOTS; slot++) {
            if (keys[slot] != 0) {
                found.add(new Frequency(shapes[slot], counts[slot]));
            }
        }
        return commonest(found, most);
    }

    /** The commonest of these shapes, most frequent first. */
    static List<Frequency> commonest(List<Frequency> shapes, int most) {
        return shapes.stream()
                .sorted(Comparator.comparingLong(Frequency::count).reversed().thenComparing(Frequency::value))
                .limit(most)
                .toList();
    }

    void merge(ShapeCounts other) {
        formless |= other.formless;
        for (int i = 0; i < SLOTS; i++) {
            if (other.keys[i] != 0) {
                addKey(other.keys[i], other.shapes[i], other.counts[i]);
            }
        }
    }

    private void addKey(long key, String shape, long count) {
        int slot = (int) (key >>> 40) & SLOTS - 1;
        while (keys[slot] != key && keys[slot] != 0) {
            slot = slot + 1 & SLOTS - 1;
        }
        if (keys[slot] == 0) {
            if (size == MOST_SHAPES) {
                formless = true;
                return;
            }
            size++;
            keys[slot] = key;
            shapes[slot] = shape;
        }
        counts[slot] += count;
    }
}
