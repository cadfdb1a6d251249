package org.hornbook.discovery.overlap;

/**
 * Two columns with values in common.
 *
 * @param containmentLeft share of the left column's different values that the right one has too, 0 to 1; an estimate
 *     when a column has more different values than a sketch keeps
 * @param containmentRight the same the other way
 * @param jaccard different values in both, of those in either
 * @param rowsLeft rows of the left dataset
 * @param confidence probability that the relation is real and not a coincidence of small numbers or common words
 */
public record Overlap(
        ColumnRef left,
        ColumnRef right,
        Relation relation,
        double containmentLeft,
        double containmentRight,
        double jaccard,
        long rowsLeft,
        long rowsRight,
        double confidence) {
    public Overlap {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence must be between 0 and 1, not " + confidence);
        }
    }

    /** The larger of the two containments. */
    public double containment() {
        return Math.max(containmentLeft, containmentRight);
    }
}
