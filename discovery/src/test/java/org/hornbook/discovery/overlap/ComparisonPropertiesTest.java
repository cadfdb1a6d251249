package org.hornbook.discovery.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hornbook.discovery.overlap.OverlapFixtures.aTable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ComparisonPropertiesTest {
    private static List<String> range(int from, int size) {
        return IntStream.range(from, from + size).mapToObj(i -> "v" + i).toList();
    }

    private static ColumnNode node(List<String> cells) {
        return new ColumnNode("r", aTable("t").with("c", "", cells).profiled(), 0, 0);
    }

    private static double share(Set<String> of, List<String> in) {
        Set<String> both = new HashSet<>(of);
        both.retainAll(new HashSet<>(in));
        return of.isEmpty() ? 0 : (double) both.size() / of.size();
    }

    @Property(tries = 100)
    void isExactWhileSketchesHoldEveryValue(
            @ForAll @IntRange(max = 2000) int left,
            @ForAll @IntRange(max = 2000) int right,
            @ForAll @IntRange(max = 2500) int offset) {
        List<String> a = range(0, left);
        List<String> b = range(offset, right);
        Comparison comparison = Comparison.of(node(a), node(b));
        assertThat(comparison.containmentLeft()).isEqualTo(share(Set.copyOf(a), b));
        assertThat(comparison.containmentRight()).isEqualTo(share(Set.copyOf(b), a));
    }

    @Property(tries = 25)
    void estimatesLargeSetsWithinAFewHundredths(
            @ForAll @IntRange(min = 3000, max = 40_000) int left,
            @ForAll @IntRange(min = 3000, max = 40_000) int right,
            @ForAll @IntRange(max = 45_000) int offset) {
        List<String> a = range(0, left);
        List<String> b = range(offset, right);
        Comparison comparison = Comparison.of(node(a), node(b));
        // the smaller sample has at least 2048 * 3000 / 40000 = 153 values: five standard errors are below 0.21
        assertThat(comparison.containmentLeft()).isCloseTo(share(Set.copyOf(a), b), within(0.21));
        assertThat(comparison.containmentRight()).isCloseTo(share(Set.copyOf(b), a), within(0.21));
        assertThat(comparison.atLeast())
                .isLessThanOrEqualTo(Math.max(comparison.containmentLeft(), comparison.containmentRight()));
    }

    @Property(tries = 100)
    void isTheSameFromBothSides(
            @ForAll @IntRange(max = 5000) int left,
            @ForAll @IntRange(max = 5000) int right,
            @ForAll @IntRange(max = 5000) int offset) {
        ColumnNode a = node(range(0, left));
        ColumnNode b = node(range(offset, right));
        Comparison there = Comparison.of(a, b);
        Comparison back = Comparison.of(b, a);
        assertThat(back.left()).isEqualTo(there.right());
        assertThat(back.right()).isEqualTo(there.left());
        assertThat(back.both()).isEqualTo(there.both());
    }
}
