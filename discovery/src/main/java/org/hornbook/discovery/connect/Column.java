package org.hornbook.discovery.connect;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A column's schema.
 *
 * @param ordinal position in the dataset, from 1
 * @param storageType the type in the repository's own words, such as {@code varchar(30)}; {@code text} for files
 * @param comment the repository's own comment on it, null when there is none
 * @param references the column it refers to by a declared foreign key of one column, null when there is none
 */
public record Column(
        String name,
        int ordinal,
        String storageType,
        @Nullable String comment,
        @Nullable ColumnReference references) implements Serializable {

    /** A column of a file: text, without comment or reference. */
    public static Column text(String name, int ordinal) {
        return new Column(name, ordinal, "text", null, null);
    }

    /**
     * Another dataset's column.
     *
     * @param dataset its qualified name
     */
    public record ColumnReference(String dataset, String column) implements Serializable {}
}
