package org.hornbook.server.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The values of one element refer to those of another, key to key: what the policy wants instead of a copy (clause
 * ORG-2).
 *
 * @param from the referring element
 * @param to the element referred to
 * @param containment share of the referring element's different values that the other has, 0 to 1; null when never
 *     checked
 * @param least containment from which the link counts as working
 * @param note what people say of it; the reason when they accept strays
 * @param version for optimistic locking
 */
public record Link(
        LinkId id,
        End from,
        End to,
        Origin origin,
        State state,
        @Nullable Double containment,
        double least,
        @Nullable Instant checkedAt,
        String note,
        int version) {

    /** Keys match from here on, unless people accept fewer; the rest is the error of an estimate. */
    public static final double LEAST = 0.99;

    /** Whether the keys match. */
    public enum State {
        UNCHECKED("Not checked yet"),
        WORKS("Works"),
        BROKEN("Broken");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** The state as people read it. */
        public String title() {
            return title;
        }
    }

    /** One end of a link, with the names that people know it by. */
    public record End(ElementId element, String name, DatasetId dataset, String datasetName, String repositoryName) {

        /** Repository, dataset and element. */
        public String label() {
            return repositoryName + " › " + datasetName + " › " + name;
        }
    }

    /** Containment as a percentage in words. */
    public String matching() {
        return containment == null ? "not checked" : "%.1f %% of the values match".formatted(containment * 100);
    }
}
