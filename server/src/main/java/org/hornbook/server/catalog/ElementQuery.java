package org.hornbook.server.catalog;

import org.hornbook.discovery.vocabulary.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * Which elements to list; only those that are still there.
 *
 * @param repository null for all
 * @param collection null for all
 * @param dataset null for all
 * @param words in the name of element or dataset; empty for all
 * @param dataType code; empty for all, {@link #NO_TYPE} for those that are not about a person
 * @param level null for all
 * @param review null for all
 * @param leastConfidence 0 to 1; discovery was at least so sure
 */
public record ElementQuery(
        @Nullable RepositoryId repository,
        @Nullable CollectionId collection,
        @Nullable DatasetId dataset,
        String words,
        String dataType,
        @Nullable Sensitivity level,
        @Nullable Review review,
        double leastConfidence) {

    /** Stands for the verdict "not about a person". */
    public static final String NO_TYPE = "none";

    /** What is in a dataset. */
    public static ElementQuery in(DatasetId dataset) {
        return new ElementQuery(null, null, dataset, "", "", null, null, 0);
    }

    /** What is in a repository. */
    public static ElementQuery in(RepositoryId repository) {
        return new ElementQuery(repository, null, null, "", "", null, null, 0);
    }

    /** What is in a collection. */
    public static ElementQuery in(CollectionId collection) {
        return new ElementQuery(null, collection, null, "", "", null, null, 0);
    }
}
