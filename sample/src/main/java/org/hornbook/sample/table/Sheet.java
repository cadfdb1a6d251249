package org.hornbook.sample.table;

import java.util.List;

/**
 * A sheet of a workbook.
 *
 * @param name name on its tab
 * @param title lines above the first table; none for a tidy sheet
 * @param tables one or more tables, below each other with two empty rows between
 */
public record Sheet(String name, List<String> title, List<Dataset<?>> tables) {

    public Sheet {
        title = List.copyOf(title);
        tables = List.copyOf(tables);
    }

    /** A tidy sheet: the header in the first row. */
    public static Sheet of(String name, Dataset<?> table) {
        return new Sheet(name, List.of(), List.of(table));
    }
}
