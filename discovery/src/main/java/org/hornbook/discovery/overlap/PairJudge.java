package org.hornbook.discovery.overlap;

import java.util.Locale;
import java.util.Optional;

/** Decides what two columns with values in common are to each other, by themselves. */
final class PairJudge {
    private static final double SOME = 0.3;
    private static final double MOST = 0.6;
    private static final double HALF = 0.5;
    private static final double PER_VALUE = 5;

    /** Confidence of two columns of unknown kind is kept below the certainty that others rely on. */
    private static final double UNKNOWN_KIND = 0.75;

    private PairJudge() {}

    /** The overlap of two telling columns, when it is more than chance. */
    static Optional<Overlap> judge(ColumnNode left, ColumnNode right) {
        Comparison comparison = Comparison.of(left, right);
        double real = beyondChance(comparison, left, right);
        if (comparison.both() < Candidates.LEAST || real < SOME) {
            return Optional.empty();
        }
        double evidence = 1 - Math.exp(-comparison.both() / PER_VALUE);
        double confidence = kinds(left, right) * (0.6 + 0.4 * Math.min(1, real / MOST)) * evidence;
        return Optional.of(overlap(left, right, relation(left, right, comparison), comparison, confidence));
    }

    static Overlap overlap(
            ColumnNode left, ColumnNode right, Relation relation, Comparison comparison, double confidence) {
        return new Overlap(
                left.ref(),
                right.ref(),
                relation,
                comparison.containmentLeft(),
                comparison.containmentRight(),
                comparison.jaccard(),
                left.rows(),
                right.rows(),
                Math.min(1, confidence));
    }

    /** Containment beyond what any two columns of such values would have. */
    private static double beyondChance(Comparison comparison, ColumnNode left, ColumnNode right) {
        boolean leftInRight = comparison.containmentLeft() >= comparison.containmentRight();
        ColumnNode container = leftInRight ? right : left;
        double universe = Math.max(1, Math.min(left.universe(), right.universe()));
        double chance = Math.min(1, container.distinct() / universe);
        return chance >= 1 ? 0 : Math.max(0, (comparison.atLeast() - chance) / (1 - chance));
    }

    private static Relation relation(ColumnNode left, ColumnNode right, Comparison comparison) {
        if (!left.isKey() && !right.isKey()) {
            return Relation.COPY;
        }
        return refersTo(right, comparison.containmentLeft(), comparison.containmentRight())
                        || refersTo(left, comparison.containmentRight(), comparison.containmentLeft())
                ? Relation.LINK
                : Relation.SHARED_KEY;
    }

    /**
     * Whether one column refers to the other: the other identifies rows, and it has either most of the values or a
     * larger share of them than the other way round. A list of some students does not become what a column of all
     * kinds of numbers refers to because some of them are in it.
     */
    private static boolean refersTo(ColumnNode to, double share, double back) {
        return to.unique() && (share >= back || share >= HALF);
    }

    /** How far the kinds of the two columns go together. */
    private static double kinds(ColumnNode left, ColumnNode right) {
        boolean same = left.type().equals(right.type());
        if (left.type().isEmpty() && right.type().isEmpty()) {
            return sameName(left, right) ? 0.9 : UNKNOWN_KIND;
        }
        if (same) {
            return left.isKey() || (left.selective() && right.selective()) ? 1 : UNKNOWN_KIND;
        }
        if (left.type().isEmpty() || right.type().isEmpty()) {
            return left.selective() || right.selective() ? 0.85 : UNKNOWN_KIND;
        }
        return 0.5;
    }

    private static boolean sameName(ColumnNode left, ColumnNode right) {
        return plain(left).equals(plain(right));
    }

    private static String plain(ColumnNode node) {
        return node.ref().column().replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
