package org.hornbook.sample.truth;

/**
 * A column whose values refer to the key of another dataset.
 *
 * @param from the referring column
 * @param to the key referred to
 * @param declared whether the database declares it as a foreign key
 * @param distinctValues distinct non-empty values in {@code from}
 * @param unmatched how many of them do not occur in {@code to}; above zero the link is broken
 */
public record LinkTruth(ColumnRef from, ColumnRef to, boolean declared, long distinctValues, long unmatched) {

    /** Whether some keys no longer match (clause ORG-2). */
    public boolean broken() {
        return unmatched > 0;
    }
}
