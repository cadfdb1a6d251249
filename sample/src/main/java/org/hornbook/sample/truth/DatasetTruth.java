package org.hornbook.sample.truth;

import java.util.List;

/**
 * One table, sheet or file.
 *
 * @param repository id of the repository that holds it
 * @param dataset its name there: {@code schema.table} in PostgreSQL, the table in SQLite, the path within the
 *     repository's folder for files, with {@code #Sheet} appended for a sheet of a workbook, and {@code #Sheet!2} for
 *     the second table on that sheet
 * @param file path of the file that holds it within the written folder, empty for database tables
 * @param rows number of rows, headers not counted
 * @param columns every column, in order
 */
public record DatasetTruth(String repository, String dataset, String file, long rows, List<ColumnTruth> columns) {

    public DatasetTruth {
        columns = List.copyOf(columns);
    }
}
