package org.hornbook.disclosure.table;

import java.util.List;

/**
 * What the public sees of a table.
 *
 * @param source where it was read, for messages
 * @param layout its cells
 * @param values by cell; {@code NaN} where nothing is published
 * @param statuses by cell; withheld cells that the file does not even list are complementary
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; arrays keep a hundred thousand cells small
public record PublishedTable(String source, Layout layout, double[] values, List<Status> statuses) {
    public PublishedTable {
        values = values.clone();
        statuses = List.copyOf(statuses);
        if (values.length != layout.size() || statuses.size() != layout.size()) {
            throw new IllegalArgumentException("one value and one status are needed for each cell of " + source);
        }
    }

    /** Whether the cell's value is public. */
    public boolean published(int cell) {
        return statuses.get(cell) == Status.PUBLISHED;
    }

    /** The public value of a cell, {@code NaN} if withheld. */
    public double value(int cell) {
        return values[cell];
    }

    @Override
    public double[] values() {
        return values.clone();
    }
}
