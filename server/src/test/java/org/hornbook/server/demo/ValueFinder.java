package org.hornbook.server.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds any of thousands of texts in a long one, in one pass over it: whole words only, whatever the case. The first
 * four characters of each are looked up in a table.
 */
final class ValueFinder {

    static final int SHORTEST = 6;

    private final Map<Long, List<String>> byStart = new HashMap<>();
    private final int size;

    ValueFinder(Collection<String> values) {
        Set<String> different = new TreeSet<>();
        values.stream().map(value -> value.toLowerCase(Locale.ROOT)).forEach(different::add);
        different.forEach(value ->
                byStart.computeIfAbsent(start(value), k -> new ArrayList<>()).add(value));
        size = different.size();
    }

    int size() {
        return size;
    }

    /** The values that are in the text. */
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        String small = text.toLowerCase(Locale.ROOT);
        long start = 0;
        for (int i = 0; i < small.length(); i++) {
            start = (start << 16) | small.charAt(i);
            if (i >= 3) {
                List<String> candidates = byStart.get(start);
                if (candidates != null) {
                    int from = i - 3;
                    candidates.stream()
                            .filter(value -> isAt(small, from, value))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private static boolean isAt(String text, int from, String value) {
        int to = from + value.length();
        return text.startsWith(value, from)
                && (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
                && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
    }

    private static long start(String value) {
        long start = 0;
        for (int i = 0; i < 4; i++) {
            start = (start << 16) | value.charAt(i);
        }
        return start;
    }
}
