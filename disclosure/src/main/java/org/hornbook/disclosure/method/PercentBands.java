package org.hornbook.disclosure.method;

import java.util.Arrays;

/**
 * Percentages in bands that are coarser for smaller groups, with their ends closed off, in the manner of NCES
 * 2011-603 (SLDS Technical Brief 3). The edges of the smallest three sizes of group were written down from memory of
 * the brief; check them against it before relying on them.
 *
 * <p>What it promises: the share of a small group is never told exactly, and "all" and "none" are never told at all.
 *
 * <p>What it does not promise: protection of the counts themselves, or across several tables of the same group; the
 * group's size must not be published beside the band unless it may be published on its own.
 */
public final class PercentBands {
    private static final int[] TENS = {10, 20, 30, 40, 50, 60, 70, 80, 90};
    private static final int[] FIVES = {5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95};
    private final int minimum;

    /** @param minimum the smallest group whose percentage is told; at least 10 */
    public PercentBands(int minimum) {
        if (minimum < 10) {
            throw new IllegalArgumentException("the bands are made for groups of at least 10");
        }
        this.minimum = minimum;
    }

    /**
     * The band of a share, such as {@code 40-59%}, {@code ≥95%} or {@code withheld}.
     *
     * @throws IllegalArgumentException if the part is not between 0 and the group
     */
    public String band(long part, long group) {
        if (part < 0 || part > group) {
            throw new IllegalArgumentException("the part must be between 0 and the group");
        }
        if (group < minimum) {
            return "withheld";
        }
        double percent = 100.0 * part / group;
        if (group <= 20) {
            return of(percent, new int[] {20, 40, 60, 80});
        }
        if (group <= 40) {
            return of(percent, TENS);
        }
        if (group <= 100) {
            return of(percent, FIVES);
        }
        return whole(percent, group <= 200 ? 2 : 1);
    }

    private static String of(double percent, int[] edges) {
        if (percent <= edges[0]) {
            return "≤" + edges[0] + "%";
        }
        int last = edges[edges.length - 1];
        if (percent >= last) {
            return "≥" + last + "%";
        }
        int whole = Math.max(edges[0] + 1, (int) Math.floor(percent));
        int at = Arrays.binarySearch(edges, whole);
        int below = at >= 0 ? at : -at - 2;
        int from = below == 0 ? edges[0] + 1 : edges[below];
        return from + "-" + (edges[below + 1] - 1) + "%";
    }

    private static String whole(double percent, int end) {
        if (percent <= end) {
            return "≤" + end + "%";
        }
        if (percent >= 100 - end) {
            return "≥" + (100 - end) + "%";
        }
        return Math.round(percent) + "%";
    }
}
