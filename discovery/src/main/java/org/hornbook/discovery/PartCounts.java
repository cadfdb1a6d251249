package org.hornbook.discovery;

import java.io.Serializable;
import java.util.ArrayList;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.profile.DatasetAccumulator;
import org.jspecify.annotations.Nullable;

/** What was counted of some parts of a dataset, and what went wrong. */
final class PartCounts implements Serializable {
    private @Nullable DatasetAccumulator counts;
    private final ArrayList<Problem> problems = new ArrayList<>();
    private boolean failed;
    private long rows;

    /** Counts of rows of one part; null where there were none. */
    void counted(@Nullable DatasetAccumulator part, long partRows) {
        counts = part;
        rows = partRows;
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    void failed(Problem problem) {
        problems.add(problem);
        failed = true;
    }

    /** Adds the counts of other parts, which are used up. */
    PartCounts merge(PartCounts other) {
        DatasetAccumulator ours = counts;
        DatasetAccumulator theirs = other.counts;
        if (ours == null) {
            counts = theirs;
        } else if (theirs != null) {
            ours.merge(theirs);
        }
        problems.addAll(other.problems);
        failed |= other.failed;
        rows += other.rows;
        return this;
    }

    @Nullable
    DatasetAccumulator counts() {
        return counts;
    }

    Iterable<Problem> problems() {
        return problems;
    }

    boolean hasFailed() {
        return failed;
    }

    long rows() {
        return rows;
    }
}
