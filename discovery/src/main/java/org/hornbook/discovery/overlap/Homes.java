package org.hornbook.discovery.overlap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the overlaps that say something new. A hundred tables that carry student numbers overlap in thousands of pairs;
 * what people want to know is that each refers to the register of students. So each column keeps its overlap with its
 * home, the fullest column that contains it, in its own repository and over all, and pairs that share a home are
 * implied.
 */
final class Homes {
    private static final double CONTAINED = 0.9;

    /** An overlap with the two columns it is about. */
    record Pair(ColumnNode left, ColumnNode right, Overlap overlap) {}

    private final Map<ColumnNode, List<ColumnNode>> containers = new HashMap<>();

    Homes(List<Pair> pairs) {
        for (Pair pair : pairs) {
            if (pair.overlap().containmentLeft() >= CONTAINED && fuller(pair.right(), pair.left())) {
                containers.computeIfAbsent(pair.left(), n -> new ArrayList<>()).add(pair.right());
            }
            if (pair.overlap().containmentRight() >= CONTAINED && fuller(pair.left(), pair.right())) {
                containers.computeIfAbsent(pair.right(), n -> new ArrayList<>()).add(pair.left());
            }
        }
    }

    /** A total order, so that of two equal columns one is the home of the other and not both. */
    private static boolean fuller(ColumnNode home, ColumnNode column) {
        return RANK.compare(home, column) > 0;
    }

    private static final Comparator<ColumnNode> RANK = Comparator.comparing(ColumnNode::unique)
            .thenComparingLong(ColumnNode::distinct)
            .thenComparingInt(ColumnNode::attributes)
            .thenComparingLong(ColumnNode::rows)
            .thenComparing(node -> node.ref().toString(), Comparator.reverseOrder());

    /** The overlaps that are not implied by others. */
    List<Pair> telling(List<Pair> pairs) {
        return pairs.stream().filter(this::isTelling).toList();
    }

    private boolean isTelling(Pair pair) {
        List<ColumnNode> left = containers.getOrDefault(pair.left(), List.of());
        List<ColumnNode> right = containers.getOrDefault(pair.right(), List.of());
        if (left.isEmpty() && right.isEmpty()) {
            return true;
        }
        return isHome(pair.right(), pair.left(), left)
                || isHome(pair.left(), pair.right(), right)
                || !implied(pair, left, right);
    }

    /** Whether one contains the other without being its home, or both have a home in common. */
    private static boolean implied(Pair pair, List<ColumnNode> left, List<ColumnNode> right) {
        return left.contains(pair.right())
                || right.contains(pair.left())
                || left.stream().anyMatch(right::contains);
    }

    private static boolean isHome(ColumnNode home, ColumnNode column, List<ColumnNode> containers) {
        if (!containers.contains(home)) {
            return false;
        }
        Optional<ColumnNode> best = containers.stream().max(RANK);
        Optional<ColumnNode> near = containers.stream()
                .filter(node -> node.ref().repository().equals(column.ref().repository()))
                .max(RANK);
        return best.filter(node -> node == home).isPresent()
                || near.filter(node -> node == home).isPresent();
    }
}
