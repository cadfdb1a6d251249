package org.hornbook.discovery.connect;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schema of one table, view, file, sheet, or group of files of the same shape.
 *
 * @param schema the database schema it is in, null where there is none
 * @param name its name; for files the path within the folder, for sheets {@code file!sheet}
 * @param comment the repository's own comment on it, null when there is none
 * @param estimatedRows rows by the repository's own reckoning, -1 when unknown
 * @param primaryKey names of the primary key's columns, in order; empty when none is declared
 */
public record Dataset(
        @Nullable String schema,
        String name,
        Kind kind,
        @Nullable String comment,
        List<Column> columns,
        long estimatedRows,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys)
        implements Serializable {

    /** What the dataset is in its repository. */
    public enum Kind {
        TABLE,
        VIEW,
        FILE,
        SHEET,
        /** Several files of the same columns, read as one. */
        FILES
    }

    /**
     * A declared foreign key.
     *
     * @param columns the referring columns, in order
     * @param dataset qualified name of the dataset referred to
     * @param referenced its columns, in the same order
     */
    public record ForeignKey(List<String> columns, String dataset, List<String> referenced) implements Serializable {
        public ForeignKey {
            columns = List.copyOf(columns);
            referenced = List.copyOf(referenced);
        }
    }

    public Dataset {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
    }

    /** A dataset with columns only, as files have it. */
    public static Dataset ofFile(String name, Kind kind, List<Column> columns) {
        return new Dataset(null, name, kind, null, columns, -1, List.of(), List.of());
    }

    /** Its name within the repository: {@code schema.name}, or the name where there is no schema. */
    public String qualifiedName() {
        return schema == null ? name : schema + "." + name;
    }
}
