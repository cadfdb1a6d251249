package org.hornbook.discovery.connect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A count of a dataset's rows by the values of some columns, made where the data is: no row leaves the repository.
 *
 * @param by the columns whose combinations of values are counted, at least one
 * @param different a column of the dataset; besides rows, its different values are counted; null for rows alone
 * @param where only rows that meet all of these are counted
 * @param mostGroups more combinations than this are refused
 */
public record CountQuery(
        Dataset dataset, List<Field> by, @Nullable String different, List<Condition> where, int mostGroups) {

    public CountQuery {
        by = List.copyOf(by);
        where = List.copyOf(where);
        if (by.isEmpty() || mostGroups < 1) {
            throw new IllegalArgumentException("a count needs at least one column and room for one group");
        }
    }

    /**
     * A column.
     *
     * @param through the other dataset that has the column; null for the counted dataset's own
     */
    public record Field(String column, @Nullable Lookup through) {

        /** A column of the counted dataset. */
        public static Field of(String column) {
            return new Field(column, null);
        }
    }

    /**
     * Another dataset of the same repository, in which each row of the counted one finds at most one row.
     *
     * @param column the counted dataset's referring column
     * @param dataset the dataset referred to
     * @param key its column with the same values, each at most once
     */
    public record Lookup(String column, Dataset dataset, String key) {}

    /** Only rows whose column has one of the values, as text. */
    public record Condition(Field field, List<String> values) {
        public Condition {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("a condition needs at least one value");
            }
        }
    }

    /** All columns that the query names, those of conditions too. */
    List<Field> fields() {
        return java.util.stream.Stream.concat(by.stream(), where.stream().map(Condition::field))
                .toList();
    }

    /** The other datasets that the query names. */
    public List<Lookup> lookups() {
        return fields().stream()
                .map(Field::through)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What to answer when there are more groups than asked for. */
    public SourceException tooManyGroups() {
        return new SourceException(new Problem(
                dataset.qualifiedName(),
                "There are more than %,d combinations of values.".formatted(mostGroups),
                "Choose fewer columns, or columns with fewer values."));
    }

    /** What to answer when a lookup finds several rows. */
    public static SourceException notUnique(Lookup lookup) {
        return new SourceException(new Problem(
                lookup.dataset().qualifiedName(),
                "Several rows have the same " + lookup.key() + ", so a row would be counted more than once.",
                "Choose a column whose dataset has one row for each " + lookup.key() + "."));
    }
}
