package org.hornbook.sample.truth;

import org.jspecify.annotations.Nullable;

/**
 * What became different in a repository since it was written.
 *
 * @param kind what happened
 * @param repository the repository's id
 * @param dataset the dataset's name
 * @param column the column's name, null when the whole dataset came or went
 * @param what the change in a sentence
 */
public record Change(
        Kind kind,
        String repository,
        String dataset,
        @Nullable String column,
        String what) {

    /** Sorts of change. */
    public enum Kind {
        DATASET_ADDED,
        DATASET_REMOVED,
        COLUMN_ADDED,
        COLUMN_REMOVED
    }
}
