package org.hornbook.server.access;

import java.time.Instant;
import java.util.List;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.directory.roster.NumberKind;

/**
 * How the rows about a person are found in a dataset.
 *
 * @param element the element that has the person's number; of the dataset itself, or of the one at the end of the path
 * @param path the links that lead from the dataset to the one that has the element, at most three; empty for its own
 * @param kind which number of the roster it holds
 * @param matching share of its different values that the roster has, 0 to 1; those who left long ago are not in it
 * @param different how many different values it has
 * @param indexed whether the repository finds rows by it without reading all of them
 * @param note what people say of it, may be empty
 * @param version for optimistic locking
 */
public record SubjectKey(
        DatasetId dataset,
        ElementId element,
        List<Step> path,
        NumberKind kind,
        State state,
        double matching,
        long different,
        boolean indexed,
        String note,
        Instant checkedAt,
        int version) {

    /** Beyond so many links nobody can tell any more whose rows these are. */
    public static final int MOST_STEPS = 3;

    public SubjectKey {
        path = List.copyOf(path);
        if (path.size() > MOST_STEPS) {
            throw new IllegalArgumentException("a subject key goes over at most " + MOST_STEPS + " links");
        }
    }

    /** Who says so. */
    public enum State {
        /** Discovery; nothing is delivered or searched by it. */
        PROPOSED("Proposed"),
        /** The custodian. */
        DECLARED("Confirmed");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** The state as people read it. */
        public String title() {
            return title;
        }
    }

    /**
     * One link on the way.
     *
     * @param from the referring element, of the dataset before
     * @param to the element of the next dataset that has the same values, each once
     */
    public record Step(ElementId from, ElementId to) {}

    /** True when the dataset itself has the number. */
    public boolean isDirect() {
        return path.isEmpty();
    }

    /** Matching as a whole percentage. */
    public int matchingPercent() {
        return (int) Math.floor(matching * 100);
    }
}
