package org.hornbook.discovery.connect.jdbc;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows whose key, a whole number, lies from one number on up to another.
 *
 * @param from {@link Long#MIN_VALUE} for no bound
 * @param before {@link Long#MAX_VALUE} for no bound
 */
record KeyRange(String column, long from, long before) implements Serializable {
    /** The condition in SQL; true for all rows of a range without bounds. */
    String condition() {
        String name = Identifiers.quoted(column);
        String low = from == Long.MIN_VALUE ? "1 = 1" : name + " >= " + from;
        return before == Long.MAX_VALUE ? low : low + " AND " + name + " < " + before;
    }

    /** Ranges of one width from the smallest to the largest key; together they have no bounds. */
    static List<KeyRange> dividing(String column, long smallest, long largest, int count) {
        double width = ((double) largest - smallest + 1) / count;
        var ranges = new ArrayList<KeyRange>();
        long from = Long.MIN_VALUE;
        for (int i = 1; i < count; i++) {
            long before = smallest + Math.round(i * width);
            if (before > from) {
                ranges.add(new KeyRange(column, from, before));
                from = before;
            }
        }
        ranges.add(new KeyRange(column, from, Long.MAX_VALUE));
        return ranges;
    }
}
