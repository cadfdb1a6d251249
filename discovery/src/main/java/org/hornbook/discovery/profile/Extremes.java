package org.hornbook.discovery.profile;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The smallest and the largest value by a key, ties broken by code point. */
final class Extremes implements Serializable {
    private byte @Nullable [] min;
    private byte @Nullable [] max;
    private double minKey = Double.POSITIVE_INFINITY;
    private double maxKey = Double.NEGATIVE_INFINITY;
    private long minPrefix = -1;
    private long maxPrefix;

    /** Considers a value that orders by a number. */
    void addNumber(double key, byte[] bytes, int start, int length) {
        if (key <= minKey && (key < minKey || beats(bytes, start, length, min, -1))) {
            minKey = key;
            min = Arrays.copyOfRange(bytes, start, start + length);
        }
        if (key >= maxKey && (key > maxKey || beats(bytes, start, length, max, 1))) {
            maxKey = key;
            max = Arrays.copyOfRange(bytes, start, start + length);
        }
    }

    /** Considers a value that orders by its code points. */
    void addText(byte[] bytes, int start, int length) {
        long prefix = Bytes.prefix(bytes, start, length);
        if (Long.compareUnsigned(prefix, minPrefix) <= 0 && beats(bytes, start, length, min, -1)) {
            minPrefix = prefix;
            min = Arrays.copyOfRange(bytes, start, start + length);
        }
        if (Long.compareUnsigned(prefix, maxPrefix) >= 0 && beats(bytes, start, length, max, 1)) {
            maxPrefix = prefix;
            max = Arrays.copyOfRange(bytes, start, start + length);
        }
    }

    private static boolean beats(byte[] bytes, int start, int length, byte @Nullable [] best, int direction) {
        return best == null
                || direction * Arrays.compareUnsigned(bytes, start, start + length, best, 0, best.length) > 0;
    }

    @Nullable
    String min() {
        return text(min);
    }

    @Nullable
    String max() {
        return text(max);
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    void mergeNumbers(Extremes other) {
        byte[] least = other.min;
        byte[] most = other.max;
        if (least != null && most != null) {
            addNumber(other.minKey, least, 0, least.length);
            addNumber(other.maxKey, most, 0, most.length);
        }
    }

    void mergeTexts(Extremes other) {
        byte[] least = other.min;
        byte[] most = other.max;
        if (least != null && most != null) {
            addText(least, 0, least.length);
            addText(most, 0, most.length);
        }
    }
}
