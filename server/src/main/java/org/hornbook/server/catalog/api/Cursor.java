package org.hornbook.server.catalog.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.hornbook.server.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One slice of a list.
 *
 * @param items the things
 * @param next the cursor of the next slice, to be sent back as it is; null at the end
 */
record Cursor<T>(List<T> items, @Nullable String next) {

    private static final String PREFIX = "o:";
    private static final int MOST = 500;

    Cursor {
        items = List.copyOf(items);
    }

    /** How many things to read for a slice of that size: one more, to know whether there is a next. */
    static int limit(int size) {
        if (size < 1 || size > MOST) {
            throw Problem.badInput("The parameter size lies between 1 and %d.".formatted(MOST));
        }
        return size + 1;
    }

    /** The slice of what was read with {@link #limit}. */
    static <T> Cursor<T> of(List<T> read, long offset, int size) {
        return read.size() > size
                ? new Cursor<>(read.subList(0, size), write(offset + size))
                : new Cursor<>(read, null);
    }

    /** Where a slice starts; an empty cursor is the beginning. */
    static long offset(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            long offset = Long.parseLong(text.substring(PREFIX.length()));
            if (text.startsWith(PREFIX) && offset >= 0) {
                return offset;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Problem.badInput("The parameter cursor is not one that this list gave out. Start without it.");
        }
        throw Problem.badInput("The parameter cursor is not one that this list gave out. Start without it.");
    }

    private static String write(long offset) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((PREFIX + offset).getBytes(StandardCharsets.UTF_8));
    }
}
