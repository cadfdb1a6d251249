package org.hornbook.server.catalog;

import java.time.Instant;
import java.util.List;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A column, or a field of a file, with what it holds.
 *
 * @param ordinal its place in the dataset, from 1
 * @param storageType the type in the repository's own words
 * @param comment the repository's own comment, may be empty
 * @param suggested what discovery says
 * @param confidence how sure discovery is, 0 to 1
 * @param evidence discovery's reasons, in words, strongest first; no personal value is in them
 * @param classification what holds: the suggestion until people decided
 * @param reviewedBy who decided; null while nobody did
 * @param identifies whether it can identify a row
 * @param reference what it refers to by a declared foreign key; null for none
 * @param goneAt when a scan no longer found it; null while it is there
 * @param version for optimistic locking
 */
public record Element(
        ElementId id,
        DatasetId dataset,
        String datasetName,
        RepositoryId repository,
        String repositoryName,
        @Nullable CollectionId collection,
        String name,
        int ordinal,
        String storageType,
        String comment,
        Classification suggested,
        double confidence,
        List<String> evidence,
        Classification classification,
        Review review,
        @Nullable AccountId reviewedBy,
        @Nullable Instant reviewedAt,
        boolean identifies,
        @Nullable Reference reference,
        Instant firstSeenAt,
        Instant lastSeenAt,
        @Nullable Instant goneAt,
        int version) {

    public Element {
        evidence = List.copyOf(evidence);
    }

    /** True when the last scan did not find it. */
    public boolean gone() {
        return goneAt != null;
    }

    /** Confidence as a whole percentage. */
    public int confidencePercent() {
        return (int) Math.round(confidence * 100);
    }

    /** A declared reference to another dataset's element, by name. */
    public record Reference(String dataset, String element) {}
}
