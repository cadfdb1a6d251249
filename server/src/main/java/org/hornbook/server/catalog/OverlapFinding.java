package org.hornbook.server.catalog;

import java.util.List;

/** Something that discovery found by comparing contents (clauses ORG-1, ORG-2); by names, as scans know them. */
public sealed interface OverlapFinding {

    /**
     * One element's values refer to another's.
     *
     * @param containment share of the referring element's different values that the other has, 0 to 1
     */
    record LinkFound(ElementRef from, ElementRef to, double containment) implements OverlapFinding {}

    /**
     * A dataset repeats another.
     *
     * @param columns the repeated elements
     * @param shareOfRows share of the copy's rows that the original has too, 0 to 1
     * @param evidence why, in words, without any value
     */
    record CopyFound(
            DatasetRef copy,
            DatasetRef original,
            List<ColumnPair> columns,
            double shareOfRows,
            double confidence,
            String evidence)
            implements OverlapFinding {
        public CopyFound {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Two datasets hold related data and are in different collections.
     *
     * @param evidence why, in words, without any value
     */
    record RelatedFound(DatasetRef left, DatasetRef right, double confidence, String evidence)
            implements OverlapFinding {}

    /** A repeated element, by its names on both sides. */
    record ColumnPair(String copy, String original) {}
}
