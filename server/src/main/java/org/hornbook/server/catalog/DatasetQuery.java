package org.hornbook.server.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Which datasets to list, by repository and name.
 *
 * @param repository null for all
 * @param collection null for all
 * @param words in name or comment; empty for all
 * @param show which of them
 */
public record DatasetQuery(
        @Nullable RepositoryId repository, @Nullable CollectionId collection, String words, Show show) {

    /** Parts of the list. */
    public enum Show {
        /** Those that are still there. */
        PRESENT("All that are there"),
        /** Those with elements that nobody reviewed. */
        UNREVIEWED("Not reviewed"),
        /** Those that belong to no collection. */
        UNASSIGNED("In no collection"),
        /** Those with personal data that belong to no collection. */
        UNASSIGNED_PERSONAL("Personal data in no collection"),
        /** Those that a scan no longer found. */
        GONE("Gone");

        private final String title;

        Show(String title) {
            this.title = title;
        }

        /** As people read it. */
        public String title() {
            return title;
        }
    }

    /** What is in a repository. */
    public static DatasetQuery in(RepositoryId repository) {
        return new DatasetQuery(repository, null, "", Show.PRESENT);
    }

    /** What is in a collection. */
    public static DatasetQuery in(CollectionId collection) {
        return new DatasetQuery(null, collection, "", Show.PRESENT);
    }

    /** The part of everything. */
    public static DatasetQuery everywhere(Show show) {
        return new DatasetQuery(null, null, "", show);
    }
}
