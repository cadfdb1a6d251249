package org.hornbook.server.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A dataset that repeats another (clause ORG-2).
 *
 * @param level the highest level of the copy's elements
 * @param columns the repeated elements
 * @param shareOfRows share of the copy's rows that the original has too, 0 to 1
 * @param evidence why it looks like a copy, in words
 * @param reason why the decision, in words; a justified copy has one
 * @param reviewBy the day by which a justification must be looked at again; null when there is none
 * @param stillThere false when the copy or the original is gone
 * @param version for optimistic locking
 */
public record Copy(
        CopyId id,
        Side copy,
        Side original,
        Sensitivity level,
        List<CopiedElement> columns,
        double shareOfRows,
        double confidence,
        Origin origin,
        String evidence,
        Decision decision,
        String reason,
        @Nullable AccountId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable LocalDate reviewBy,
        Instant foundAt,
        boolean stillThere,
        int version) {

    public Copy {
        columns = List.copyOf(columns);
    }

    /** What people decided. */
    public enum Decision {
        OPEN("Not decided"),
        /** It stays, for a reason, until the review. */
        JUSTIFIED("Justified"),
        /** It is replaced by a link. */
        LINKED("Replaced by a link"),
        /** It is deleted. */
        RETIRED("Deleted");

        private final String title;

        Decision(String title) {
            this.title = title;
        }

        /** The decision as people read it. */
        public String title() {
            return title;
        }
    }

    /** One of the two datasets, with the names that people know it by. */
    public record Side(DatasetId dataset, String name, String repositoryName) {

        /** Repository and dataset. */
        public String label() {
            return repositoryName + " › " + name;
        }
    }

    /** An element that is repeated. */
    public record CopiedElement(ElementId copy, String copyName, ElementId original, String originalName) {}

    /** True when the copy is explained on that day: linked, retired and really gone, or justified and not due. */
    public boolean explained(LocalDate today) {
        return !stillThere
                || switch (decision) {
                    case OPEN, RETIRED -> false;
                    case LINKED -> true;
                    case JUSTIFIED -> reviewBy != null && !reviewBy.isBefore(today);
                };
    }
}
