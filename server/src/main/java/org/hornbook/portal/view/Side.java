package org.hornbook.portal.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hornbook.portal.data.Category;
import org.hornbook.portal.data.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Which side of a table is looked at: one dimension down, at most one across, and one category of every other.
 *
 * @param rows the dimension down the side
 * @param columns the dimension across, null in a table of one dimension or when the reader wants none
 * @param fixed of every other dimension the category that is looked at
 */
public record Side(Dimension rows, @Nullable Dimension columns, Map<Dimension, Category> fixed) {

    /** Before the code of a dimension, in addresses. */
    public static final String FIXED_PREFIX = "in-";

    /** In an address: no dimension across. */
    public static final String NONE = "none";

    /**
     * The side that an address asks for. What it leaves out or gets wrong is as usual: the first dimension down, the
     * second across, totals of the others.
     */
    public static Side of(List<Dimension> dimensions, Map<String, String> asked) {
        Dimension rows = find(dimensions, asked.get("rows")).orElse(dimensions.getFirst());
        @Nullable Dimension columns = columns(dimensions, rows, asked.get("columns"));
        Map<Dimension, Category> fixed = new LinkedHashMap<>();
        for (Dimension dimension : dimensions) {
            if (!dimension.equals(rows) && !dimension.equals(columns)) {
                fixed.put(
                        dimension,
                        dimension
                                .find(asked.get(FIXED_PREFIX + dimension.code()))
                                .orElse(dimension.total()));
            }
        }
        return new Side(rows, columns, fixed);
    }

    private static @Nullable Dimension columns(List<Dimension> dimensions, Dimension rows, @Nullable String asked) {
        if (NONE.equals(asked)) {
            return null;
        }
        return find(dimensions, asked)
                .filter(dimension -> !dimension.equals(rows))
                .or(() -> dimensions.stream()
                        .filter(dimension -> !dimension.equals(rows))
                        .findFirst())
                .orElse(null);
    }

    private static Optional<Dimension> find(List<Dimension> dimensions, @Nullable String code) {
        return dimensions.stream()
                .filter(dimension -> Objects.equals(dimension.code(), code))
                .findFirst();
    }

    /** The codes of one cell on this side, in the order of the table's dimensions. */
    List<String> codes(List<Dimension> dimensions, Category row, @Nullable Category column) {
        return dimensions.stream()
                .map(dimension -> {
                    if (dimension.equals(rows)) {
                        return row.code();
                    }
                    if (column != null && dimension.equals(columns)) {
                        return column.code();
                    }
                    return Objects.requireNonNull(fixed.getOrDefault(dimension, dimension.total()))
                            .code();
                })
                .toList();
    }

    /** What is looked at besides rows and columns, in words; empty when it is all totals. */
    public String restriction() {
        return String.join(
                "; ",
                fixed.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(entry.getKey().total()))
                        .map(entry ->
                                entry.getKey().label() + ": " + entry.getValue().label())
                        .toList());
    }
}
