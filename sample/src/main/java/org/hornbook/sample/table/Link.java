package org.hornbook.sample.table;

import org.hornbook.sample.truth.ColumnRef;

/**
 * A column that refers to the key of another dataset.
 *
 * @param column name of the referring column
 * @param to the key
 * @param declaration whether the database knows
 */
public record Link(String column, ColumnRef to, Declaration declaration) {

    /** Whether the database enforces a link. */
    public enum Declaration {
        FOREIGN_KEY,
        NONE
    }
}
