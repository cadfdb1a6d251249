package org.hornbook.server.catalog;

import java.time.Instant;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * A table, view, sheet or file found in a repository.
 *
 * @param name its qualified name in the repository
 * @param kind what it is there, such as {@code TABLE}
 * @param comment the repository's own comment, may be empty
 * @param rows rows read by the last scan
 * @param complete whether the last scan read all rows
 * @param collection the collection it belongs to; null for none
 * @param goneAt when a scan no longer found it; null while it is there
 * @param elements elements that are still there
 * @param unreviewed those whose classification nobody looked at
 * @param level the highest level of its elements
 * @param version for optimistic locking
 */
public record Dataset(
        DatasetId id,
        RepositoryId repository,
        String repositoryName,
        String name,
        String kind,
        String comment,
        long rows,
        boolean complete,
        long duplicateRows,
        @Nullable CollectionId collection,
        @Nullable String collectionName,
        Instant firstSeenAt,
        Instant lastSeenAt,
        @Nullable Instant goneAt,
        int elements,
        int unreviewed,
        Sensitivity level,
        int version) {

    /** True when the last scan did not find it. */
    public boolean gone() {
        return goneAt != null;
    }
}
