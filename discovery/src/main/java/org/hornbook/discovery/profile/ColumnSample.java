package org.hornbook.discovery.profile;

import java.util.List;

/**
 * A uniform sample of a column's different values with their counts over all rows: those with the smallest keyed hash.
 * It lives only as long as the scan; it is for classification, never for storage, and its text form hides the values.
 *
 * @param column the column's name
 * @param values values as written, trimmed and cut to 256 bytes; spellings that differ in case or white space only
 *     count as one
 * @param complete whether these are all values of the column
 */
public record ColumnSample(String column, List<Frequency> values, boolean complete) {
    public ColumnSample {
        values = List.copyOf(values);
    }

    /** The sample of a column without rows. */
    public static ColumnSample empty(String column) {
        return new ColumnSample(column, List.of(), true);
    }

    @Override
    public String toString() {
        return "ColumnSample[" + column + ", " + values.size() + " values]";
    }
}
