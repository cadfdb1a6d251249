package org.hornbook.discovery.profile;

import java.util.List;
import org.hornbook.discovery.connect.Column;
import org.jspecify.annotations.Nullable;

/**
 * What a scan counted of one column.
 *
 * @param column its name
 * @param ordinal position in the dataset, from 1
 * @param storageType the type in the repository's own words
 * @param rows rows read
 * @param nulls rows with no value; a file's empty cell counts here
 * @param blanks rows whose value is only white space, or empty where the repository tells empty from null
 * @param distinct different values, as written; an estimate unless {@code distinctExact}
 * @param min smallest value: by number, by date, or by code point when the column is text; null when there is none or
 *     when it was taken out because the column is personal
 * @param max largest value, likewise
 * @param distribution of numbers and dates, null when the column is text or the values were taken out
 * @param lengths of the values, in characters
 * @param types how many values read as what
 * @param shapes the commonest value shapes: {@code 9} a digit, {@code A} a capital, {@code a} a small letter, other
 *     characters as they are, repetitions in braces, as in {@code 9{3}-9{2}-9{4}}; most frequent first
 * @param frequentValues the commonest values; empty when they were taken out or nothing repeats
 * @param uniqueness whether the column can identify a row
 * @param increasing whether every value is larger than the one in the row before it
 * @param freshness the span of dates, null when the column holds none
 * @param damaged values with broken or twice-converted encoding
 */
public record ColumnProfile(
        String column,
        int ordinal,
        String storageType,
        long rows,
        long nulls,
        long blanks,
        long distinct,
        boolean distinctExact,
        @Nullable String min,
        @Nullable String max,
        @Nullable Distribution distribution,
        Lengths lengths,
        ValueTypes types,
        List<Frequency> shapes,
        List<Frequency> frequentValues,
        Uniqueness uniqueness,
        boolean increasing,
        @Nullable Freshness freshness,
        long damaged) {

    public ColumnProfile {
        shapes = List.copyOf(shapes);
        frequentValues = List.copyOf(frequentValues);
    }

    /** The profile of a column of which no row was read: what is known from the schema alone. */
    public static ColumnProfile ofSchema(Column column) {
        return new ColumnProfile(
                column.name(),
                column.ordinal(),
                column.storageType(),
                0,
                0,
                0,
                0,
                true,
                null,
                null,
                null,
                new Lengths(0, 0, 0),
                new ValueTypes(0, 0, 0, 0, 0, 0, 0),
                List.of(),
                List.of(),
                Uniqueness.NONE,
                false,
                null,
                0);
    }

    /** Whether the column can identify a row. */
    public enum Uniqueness {
        /** Some value occurs twice, or there is none. */
        NONE,
        /** No repetition in a large random sample of the values, counted over all rows. */
        LIKELY,
        /** Counted exactly: no value occurs twice. */
        EXACT
    }

    /** Rows that have a value. */
    public long values() {
        return rows - nulls - blanks;
    }

    /** Share of rows without a value, 0 to 1; 1 for a column without rows. */
    public double emptyShare() {
        return rows == 0 ? 1 : (double) (nulls + blanks) / rows;
    }

    /** Whether every row has a value and no value occurs twice, as far as the scan can tell. */
    public boolean isKey() {
        return rows > 0 && values() == rows && uniqueness != Uniqueness.NONE;
    }

    /** The same with another span of dates. */
    public ColumnProfile withFreshness(@Nullable Freshness other) {
        return new ColumnProfile(
                column,
                ordinal,
                storageType,
                rows,
                nulls,
                blanks,
                distinct,
                distinctExact,
                min,
                max,
                distribution,
                lengths,
                types,
                shapes,
                frequentValues,
                uniqueness,
                increasing,
                other,
                damaged);
    }

    /** The same without anything that quotes a value: for columns about persons. Dates are left as years. */
    public ColumnProfile withoutValues() {
        return new ColumnProfile(
                column,
                ordinal,
                storageType,
                rows,
                nulls,
                blanks,
                distinct,
                distinctExact,
                null,
                null,
                null,
                lengths,
                types,
                shapes,
                List.of(),
                uniqueness,
                increasing,
                freshness == null ? null : freshness.inYears(),
                damaged);
    }
}
