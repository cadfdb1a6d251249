package org.hornbook.server.shared;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items the rows of this page
 * @param page counted from 1
 * @param size rows a page
 * @param total rows in all
 */
public record Paging<T>(List<T> items, int page, int size, long total) {

    public Paging {
        items = List.copyOf(items);
        if (page < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("page and size start at 1, total at 0");
        }
    }

    /** How many pages there are; at least one. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** The number of the first row shown, counted from 1; 0 when there is none. */
    public long first() {
        return total == 0 ? 0 : (long) (page - 1) * size + 1;
    }

    /** The number of the last row shown. */
    public long last() {
        return Math.min(total, (long) page * size);
    }

    /** True when a page follows. */
    public boolean hasNext() {
        return page < pages();
    }

    /** True when a page precedes. */
    public boolean hasPrevious() {
        return page > 1;
    }
}
