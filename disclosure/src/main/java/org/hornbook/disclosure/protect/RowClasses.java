package org.hornbook.disclosure.protect;

import java.util.HashMap;
import java.util.Map;

/**
 * Rows that are multiples of each other, by a number that they share. A class is broken when somebody knows one of its
 * rows and another one is to be protected: whoever knows the one can compute the other.
 */
final class RowClasses {
    /** The class of rows that are out of the game. */
    static final long NONE = -2;

    private final Map<Integer, Entry> entries = new HashMap<>();
    private final Map<Long, Count> counts = new HashMap<>();

    private record Entry(long ratio, boolean known, boolean risky) {}

    private static final class Count {
        int rows;
        int known;
        int risky;

        void change(Entry entry, int by) {
            rows += by;
            known += entry.known() ? by : 0;
            risky += entry.risky() ? by : 0;
        }

        boolean broken() {
            return rows > 1 && known > 0 && risky > 0;
        }
    }

    void put(int row, long ratio, boolean known, boolean risky) {
        Entry entry = new Entry(ratio, known, risky);
        entries.put(row, entry);
        counts.computeIfAbsent(ratio, any -> new Count()).change(entry, 1);
    }

    /** Stops watching rows whose class is broken already: nothing can be done for them. */
    void excuseWhatIsBroken() {
        entries.values()
                .removeIf(
                        entry -> counts.getOrDefault(entry.ratio(), new Count()).broken());
        counts.values().removeIf(Count::broken);
    }

    boolean watches(int row) {
        return entries.containsKey(row);
    }

    /** Moves rows to other classes if no class breaks; whether it did. */
    boolean move(Map<Integer, Long> changed) {
        Map<Integer, Entry> before = new HashMap<>();
        changed.keySet().forEach(row -> {
            Entry entry = entries.get(row);
            if (entry != null) {
                before.put(row, entry);
                take(row, entry);
            }
        });
        boolean whole = true;
        for (Map.Entry<Integer, Entry> old : before.entrySet()) {
            long ratio = changed.getOrDefault(old.getKey(), NONE);
            if (ratio != NONE) {
                put(old.getKey(), ratio, old.getValue().known(), old.getValue().risky());
                whole &= !counts.getOrDefault(ratio, new Count()).broken();
            }
        }
        if (!whole) {
            before.forEach((row, old) -> {
                Entry now = entries.get(row);
                if (now != null) {
                    take(row, now);
                }
                put(row, old.ratio(), old.known(), old.risky());
            });
        }
        return whole;
    }

    private void take(int row, Entry entry) {
        entries.remove(row);
        Count count = counts.get(entry.ratio());
        if (count != null) {
            count.change(entry, -1);
            if (count.rows == 0) {
                counts.remove(entry.ratio());
            }
        }
    }
}
