package org.hornbook.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.PublishedTable;
import org.hornbook.disclosure.table.Status;

/**
 * Writes down every table of whole numbers that agrees with what was published, for tables so small that this ends. It
 * uses nothing of the attacker or the protector.
 */
final class BruteForce {
    private static final int MOST_TABLES = 200_000;
    private final PublishedTable published;
    private final Layout layout;
    private final boolean primaryNotZero;
    private final List<Integer> inner = new ArrayList<>();
    private final long[] counts;
    private final long[] least;
    private final long[] most;
    private final int known;
    private final long knownValue;
    private int tables;

    /**
     * @param known a cell whose value somebody knows, or -1
     * @param value that value
     */
    BruteForce(PublishedTable published, boolean primaryNotZero, int known, long value) {
        this.published = published;
        this.layout = published.layout();
        this.primaryNotZero = primaryNotZero;
        this.known = known;
        this.knownValue = value;
        this.counts = new long[layout.size()];
        this.least = new long[layout.size()];
        this.most = new long[layout.size()];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(most, Long.MIN_VALUE);
        for (int cell = 0; cell < layout.size(); cell++) {
            if (layout.innermost(cell)) {
                inner.add(cell);
            }
        }
    }

    /** Whether all tables were written down, which takes a bound on every withheld cell and not too many tables. */
    boolean run(long bound) {
        return place(0, bound) && tables > 0;
    }

    /** Whether the cell has the same value in all tables. */
    boolean pinned(int cell) {
        return least[cell] == most[cell];
    }

    private boolean place(int position, long bound) {
        if (position == inner.size()) {
            return note();
        }
        int cell = inner.get(position);
        long from = published.published(cell) ? (long) published.value(cell) : 0;
        long to = published.published(cell) ? from : bound;
        if (cell == known) {
            from = knownValue;
            to = knownValue;
        }
        for (long value = from; value <= to; value++) {
            for (int above : layout.ancestors(cell)) {
                counts[above] += value;
            }
            boolean fits = fits(cell) && !done(cell);
            boolean goesOn = !fits || place(position + 1, bound);
            for (int above : layout.ancestors(cell)) {
                counts[above] -= value;
            }
            if (!goesOn) {
                return false;
            }
        }
        return true;
    }

    private boolean done(int cell) {
        return tables > MOST_TABLES && cell >= 0;
    }

    /** No published total is exceeded yet. */
    private boolean fits(int cell) {
        for (int above : layout.ancestors(cell)) {
            if (published.published(above) && counts[above] > published.value(above)) {
                return false;
            }
        }
        return true;
    }

    private boolean note() {
        for (int cell = 0; cell < counts.length; cell++) {
            if (published.published(cell) && counts[cell] != published.value(cell)) {
                return true;
            }
            boolean primary = published.statuses().get(cell) == Status.PRIMARY;
            if (primary && primaryNotZero && counts[cell] == 0) {
                return true;
            }
        }
        for (int cell = 0; cell < counts.length; cell++) {
            least[cell] = Math.min(least[cell], counts[cell]);
            most[cell] = Math.max(most[cell], counts[cell]);
        }
        tables++;
        return tables <= MOST_TABLES;
    }
}
