package org.hornbook.discovery.profile;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.profile.ColumnProfile.Uniqueness;
import org.jspecify.annotations.Nullable;

/** Turns a finished accumulator into what outlives the scan. */
final class ProfileWriter {
    private static final int MOST_SHAPES = 12;
    private static final int MOST_FREQUENT = 12;
    private static final int SAMPLE = 1024;
    /** One value in so many is a considerable share. */
    private static final int CONSIDERABLE = 64;

    private ProfileWriter() {}

    static ColumnProfile profile(Column column, ColumnAccumulator counts) {
        ValueTypes types = counts.kinds.types();
        Extremes range = range(counts, types.prevailing());
        long values = types.total();
        return new ColumnProfile(
                column.name(),
                column.ordinal(),
                column.storageType(),
                counts.rows,
                counts.nulls,
                counts.blanks,
                Math.min(counts.distinct.count(), values),
                counts.distinct.exact(),
                range.min(),
                range.max(),
                distribution(counts, types.prevailing()),
                values == 0
                        ? new Lengths(0, 0, 0)
                        : new Lengths(counts.shortest, counts.longest, (double) counts.characters / values),
                types,
                shapes(counts, values),
                frequentValues(counts, values),
                uniqueness(counts, values),
                counts.increase.proven(),
                freshness(counts),
                counts.damaged);
    }

    private static Extremes range(ColumnAccumulator counts, ValueTypes.Reading reading) {
        return switch (reading) {
            case INTEGER, DECIMAL -> counts.numberRange;
            case DATE, TIMESTAMP -> counts.dateRange;
            case NOTHING, TIME, BOOLEAN, TEXT -> counts.textRange;
        };
    }

    private static @Nullable Distribution distribution(ColumnAccumulator counts, ValueTypes.Reading reading) {
        return switch (reading) {
            case INTEGER, DECIMAL -> DistributionWriter.ofNumbers(counts.numbers, counts.sum.value(), reading);
            case DATE, TIMESTAMP -> DistributionWriter.ofDates(counts.dates);
            case NOTHING, TIME, BOOLEAN, TEXT -> null;
        };
    }

    /** As counted; of formless text, as they are in the sample of its different values, weighted by their counts. */
    private static List<Frequency> shapes(ColumnAccumulator counts, long values) {
        if (!counts.shapes.formless()) {
            return counts.shapes.commonest(MOST_SHAPES);
        }
        Map<String, Long> sampled = new HashMap<>();
        for (long hash : counts.sample.smallest()) {
            byte[] value = counts.sample.valueOf(hash);
            if (value != null) {
                sampled.merge(ShapeCounts.of(value), counts.sample.countOf(hash), Long::sum);
            }
        }
        double total = sampled.values().stream().mapToLong(Long::longValue).sum();
        return ShapeCounts.commonest(
                sampled.entrySet().stream()
                        .map(entry -> new Frequency(entry.getKey(), Math.round(values * (entry.getValue() / total))))
                        .toList(),
                MOST_SHAPES);
    }

    /** All that repeat; in a column of very many different values, those that make up a considerable share. */
    private static List<Frequency> frequentValues(ColumnAccumulator counts, long values) {
        long least = counts.dictionary().isComplete() ? 2 : Math.max(2, values / CONSIDERABLE);
        var found = new ArrayList<Frequency>();
        counts.dictionary().forEach((hash, value, count) -> {
            String text = new String(value, StandardCharsets.UTF_8).strip();
            if (count >= least && !text.isEmpty()) {
                found.add(new Frequency(text, count));
            }
        });
        found.sort(Comparator.comparingLong(Frequency::count).reversed().thenComparing(Frequency::value));
        return List.copyOf(found.subList(0, Math.min(MOST_FREQUENT, found.size())));
    }

    private static Uniqueness uniqueness(ColumnAccumulator counts, long values) {
        if (values == 0) {
            return Uniqueness.NONE;
        }
        if (counts.distinct.exact()) {
            return counts.distinct.count() == values ? Uniqueness.EXACT : Uniqueness.NONE;
        }
        if (counts.increase.proven()) {
            return Uniqueness.EXACT;
        }
        boolean repeats = Arrays.stream(counts.sample.smallest()).anyMatch(hash -> counts.sample.countOf(hash) > 1);
        return repeats ? Uniqueness.NONE : Uniqueness.LIKELY;
    }

    private static @Nullable Freshness freshness(ColumnAccumulator counts) {
        String oldest = counts.dateRange.min();
        String newest = counts.dateRange.max();
        return oldest == null || newest == null
                ? null
                : new Freshness(LocalDate.parse(oldest.substring(0, 10)), LocalDate.parse(newest.substring(0, 10)));
    }

    static ColumnSample sample(Column column, ColumnAccumulator counts) {
        long[] hashes = counts.sample.smallest();
        var values = new ArrayList<Frequency>();
        for (int i = 0; i < Math.min(SAMPLE, hashes.length); i++) {
            byte[] value = counts.sample.valueOf(hashes[i]);
            if (value != null) {
                values.add(new Frequency(new String(value, StandardCharsets.UTF_8), counts.sample.countOf(hashes[i])));
            }
        }
        return new ColumnSample(column.name(), values, counts.sample.complete() && hashes.length <= SAMPLE);
    }

    static ColumnSketch sketch(ColumnAccumulator counts) {
        long[] hashes = counts.hashes.smallest();
        long distinct = counts.hashes.complete() ? hashes.length : Math.max(estimate(hashes), hashes.length + 1L);
        return new ColumnSketch(Math.max(ColumnSketch.K, hashes.length), hashes, distinct);
    }

    /** (k - 1) / the k-th smallest hash as a fraction of the range (Beyer et al., 2007, unbiased). */
    private static long estimate(long[] hashes) {
        double share = (hashes[hashes.length - 1] >>> 1) / (double) Long.MAX_VALUE;
        return Math.round((hashes.length - 1) / share);
    }
}
