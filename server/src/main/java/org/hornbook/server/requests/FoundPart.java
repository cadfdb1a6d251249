package org.hornbook.server.requests;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows about the person from one dataset, or what a custodian found by hand.
 *
 * @param repository where it is kept
 * @param dataset the table, sheet or file; empty for what was found by hand
 * @param collection the collection it belongs to, may be empty
 * @param columns names of the columns
 * @param rows values as text, in the columns' order
 * @param note a word to the reader, may be empty
 * @param toRead columns of free text, which may name other people: the officer reads them first; may be empty
 */
public record FoundPart(
        String repository,
        String dataset,
        String collection,
        List<String> columns,
        List<List<String>> rows,
        String note,
        String toRead) {

    public FoundPart {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The same with a column, or with an empty name all of it, left out. */
    FoundPart without(String column, String why) {
        int at = columns.indexOf(column);
        String said = (note.isEmpty() ? "" : note + " ") + (column.isEmpty() ? "Everything" : column) + " is left out: "
                + why;
        List<List<String>> kept = column.isEmpty()
                ? List.of()
                : rows.stream().map(row -> blanked(row, at)).toList();
        return new FoundPart(repository, dataset, collection, columns, kept, said, toRead);
    }

    private static List<String> blanked(List<String> row, int at) {
        List<String> cells = new ArrayList<>(row);
        cells.set(at, "");
        return cells;
    }

    /** What it is called in the package. */
    public String title() {
        return dataset.isEmpty() ? repository : repository + ": " + dataset;
    }
}
