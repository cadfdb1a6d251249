package org.hornbook.discovery.connect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link CountQuery} found.
 *
 * @param groups one for each combination of values that some row has
 * @param rows rows counted in all
 * @param different different values of the query's column in all, not counting null; 0 when none was asked for
 * @param withoutValue rows in which that column is null; 0 when none was asked for
 */
public record Counted(List<Group> groups, long rows, long different, long withoutValue) {

    public Counted {
        groups = List.copyOf(groups);
    }

    /**
     * One combination.
     *
     * @param values as text, in the order of the query's columns; null where there is none
     * @param rows rows with these values
     * @param different different values of the query's column among them
     */
    public record Group(List<@Nullable String> values, long rows, long different) {
        public Group {
            // List.copyOf takes no null
            values = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(values));
        }
    }
}
