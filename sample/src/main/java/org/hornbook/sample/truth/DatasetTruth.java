package org.hornbook.sample.truth;

import java.util.List;

/**
 * One table, sheet or file.
 *
 * @param repository id of the repository that holds it
 * @param dataset its name there: {@code schema.table} in PostgreSQL, the table in SQLite, the path within the
 *     repository's folder for files, with {@code !Sheet} appended for a sheet of a workbook, and {@code !Sheet!A4} for
 *     the table whose first cell of data is A4 where a sheet has several
 * @param group the name of the whole where this file is a part of a series of the same columns, its digits as a star;
 *     otherwise the dataset's own name
 * @param file path of the file that holds it within the written folder, empty for database tables
 * @param rows number of rows, headers not counted
 * @param columns every column, in order
 */
public record DatasetTruth(
        String repository, String dataset, String group, String file, long rows, List<ColumnTruth> columns) {

    public DatasetTruth {
        columns = List.copyOf(columns);
    }
}
