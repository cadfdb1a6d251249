package org.hornbook.discovery.overlap;

import java.util.List;

/**
 * A dataset that repeats columns of another for the same persons or things.
 *
 * @param copy the dataset with fewer rows, or the file where the other is a table
 * @param original the other
 * @param columns the columns that are repeated, copy's side left
 * @param shareOfRows share of the copy's rows that the original has too, 0 to 1
 */
public record TableCopy(
        DatasetRef copy, DatasetRef original, List<ColumnPair> columns, double shareOfRows, double confidence) {

    /** A dataset in the catalog. */
    public record DatasetRef(String repository, String dataset) {}

    /** A repeated column, by the names on both sides. */
    public record ColumnPair(String copy, String original) {}

    public TableCopy {
        columns = List.copyOf(columns);
    }
}
