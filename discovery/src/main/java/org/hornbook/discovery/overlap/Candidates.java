package org.hornbook.discovery.overlap;

import java.util.Arrays;
import java.util.List;

/**
 * Finds pairs of columns whose sketches share hashes, by an inverted index on the hashes. The index is built and read a
 * part at a time, so that its memory stays bounded; work grows with the hashes, not with the pairs of columns.
 */
final class Candidates {
    /** Fewer hashes in common are chance. */
    static final int LEAST = 3;

    private static final int PART_BITS = 4;
    private static final int COLUMN_BITS = 19;
    private static final long COLUMN_MASK = (1L << COLUMN_BITS) - 1;
    private static final long HASH_MASK = (1L << (63 - COLUMN_BITS)) - 1;

    /** A hash in more columns than this is counted for one hash in eight only. */
    private static final int COMMON = 64;

    private static final int SAMPLED = 8;

    /** A hash in more columns than this says nothing of any two of them. */
    private static final int EVERYWHERE = 4096;

    private final List<ColumnNode> columns;
    private final int anchors;
    private final PairCounts pairs = new PairCounts();

    private Candidates(List<ColumnNode> columns, int anchors) {
        if (columns.size() > COLUMN_MASK) {
            throw new IllegalArgumentException("At most " + COLUMN_MASK + " columns can be compared at once");
        }
        this.columns = columns;
        this.anchors = anchors;
    }

    /**
     * Pairs, by their place in the list, of columns of different datasets, one of them an anchor at least.
     *
     * @param columns the anchors, then the columns that may refer to one
     * @param anchors how many are anchors
     */
    static PairCounts of(List<ColumnNode> columns, int anchors) {
        var candidates = new Candidates(columns, anchors);
        for (int part = 0; part < 1 << PART_BITS; part++) {
            candidates.count(candidates.part(part));
        }
        return candidates.pairs;
    }

    /** All postings of one part, sorted: hash in the high bits, column in the low. */
    private long[] part(int part) {
        int size = 0;
        for (ColumnNode column : columns) {
            for (long hash : column.hashes()) {
                size += (hash & ((1 << PART_BITS) - 1)) == part ? 1 : 0;
            }
        }
        long[] postings = new long[size];
        int at = 0;
        for (int c = 0; c < columns.size(); c++) {
            for (long hash : columns.get(c).hashes()) {
                if ((hash & ((1 << PART_BITS) - 1)) == part) {
                    postings[at++] = (((hash >>> PART_BITS) & HASH_MASK) << COLUMN_BITS) | c;
                }
            }
        }
        Arrays.parallelSort(postings);
        return postings;
    }

    private void count(long[] postings) {
        int start = 0;
        while (start < postings.length) {
            long hash = postings[start] >>> COLUMN_BITS;
            int end = start + 1;
            while (end < postings.length && postings[end] >>> COLUMN_BITS == hash) {
                end++;
            }
            group(postings, start, end, hash);
            start = end;
        }
    }

    private void group(long[] postings, int start, int end, long hash) {
        int size = end - start;
        boolean common = size > COMMON;
        if (size < 2 || size > EVERYWHERE || (common && hash % SAMPLED != 0)) {
            return;
        }
        // postings of one hash ascend by column, so the anchors come first
        for (int i = start; i < end; i++) {
            int left = (int) (postings[i] & COLUMN_MASK);
            if (left >= anchors) {
                return;
            }
            for (int j = i + 1; j < end; j++) {
                int right = (int) (postings[j] & COLUMN_MASK);
                if (columns.get(left).dataset() != columns.get(right).dataset()) {
                    pairs.add(left, right, common ? SAMPLED : 1);
                }
            }
        }
    }
}
