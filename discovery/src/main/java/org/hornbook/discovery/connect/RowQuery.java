package org.hornbook.discovery.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hornbook.discovery.connect.CountQuery.Lookup;

/**
 * Chosen columns of the rows of a dataset that meet conditions, each row once and nothing else.
 *
 * @param fields what each row gives, in this order
 * @param where only rows that meet all of these
 * @param limit at most so many rows
 */
public record RowQuery(Dataset dataset, List<Field> fields, List<Condition> where, long limit) {

    public RowQuery {
        fields = List.copyOf(fields);
        where = List.copyOf(where);
        if (fields.isEmpty() || limit < 0) {
            throw new IllegalArgumentException("a query needs at least one field, and no negative limit");
        }
    }

    /**
     * A column, of the dataset itself or of another one that its rows lead to.
     *
     * @param path the other datasets on the way, the last one has the column; empty for the dataset's own. The first
     *     lookup's {@code column} is the dataset's, each further one's is a column of the dataset before it.
     */
    public record Field(String column, List<Lookup> path) {
        public Field {
            path = List.copyOf(path);
        }

        /** A column of the dataset itself. */
        public static Field of(String column) {
            return new Field(column, List.of());
        }
    }

    /**
     * Only rows whose field has one of the values. Values are compared as text, spaces around them apart; in columns of
     * numbers as numbers, so that {@code 12} and {@code 12.0} are the same. No value is met by nothing.
     */
    public record Condition(Field field, Set<String> values) {
        public Condition {
            values = Set.copyOf(values);
        }
    }

    /** What the fields are of, those of conditions after those asked for. */
    List<Field> allFields() {
        return Stream.concat(fields.stream(), where.stream().map(Condition::field))
                .toList();
    }

    /** The different ways to other datasets, each after the one that it goes on from. */
    public List<List<Lookup>> paths() {
        List<List<Lookup>> paths = new ArrayList<>();
        for (Field field : allFields()) {
            for (int length = 1; length <= field.path().size(); length++) {
                List<Lookup> path = field.path().subList(0, length);
                if (!paths.contains(path)) {
                    paths.add(List.copyOf(path));
                }
            }
        }
        return paths;
    }

    /** The dataset that has the field's column. */
    Dataset home(Field field) {
        return field.path().isEmpty() ? dataset : field.path().getLast().dataset();
    }
}
