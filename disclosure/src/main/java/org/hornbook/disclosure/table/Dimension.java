package org.hornbook.disclosure.table;

/** One way in which a table is broken down: the name of its column and its categories. */
public record Dimension(String column, Hierarchy hierarchy) {
    public Dimension {
        if (column.isBlank()) {
            throw new IllegalArgumentException("a dimension needs the name of its column");
        }
    }
}
