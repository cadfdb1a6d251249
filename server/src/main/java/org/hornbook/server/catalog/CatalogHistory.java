package org.hornbook.server.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an edit changed, field by field, for the journal. */
final class CatalogHistory {

    private static final int LONGEST_VALUE = 300;

    private CatalogHistory() {}

    /** Fields that differ, as "before → after"; both records are of one type. */
    static <R extends Record> Map<String, String> differences(R before, R after) {
        Map<String, String> differences = new TreeMap<>();
        for (RecordComponent field : before.getClass().getRecordComponents()) {
            Object old = value(field, before);
            Object now = value(field, after);
            if (!Objects.equals(old, now)) {
                differences.put(field.getName(), text(old) + " → " + text(now));
            }
        }
        return differences;
    }

    private static @Nullable Object value(RecordComponent field, Record record) {
        try {
            return field.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + field.getName(), e);
        }
    }

    private static String text(@Nullable Object value) {
        String text = value == null || value.toString().isEmpty() ? "nothing" : value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
