package org.hornbook.discovery.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.hornbook.discovery.profile.Distribution.Bucket;
import org.hornbook.discovery.profile.Distribution.Quantile;
import org.hornbook.discovery.profile.ValueHistogram.Bin;

/** Makes a drawable distribution of a histogram. */
final class DistributionWriter {
    private static final double[] SHARES = {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};
    private static final int BUCKETS = 20;
    private static final int MOST_SINGLE_VALUES = 24;

    private DistributionWriter() {}

    static Distribution ofNumbers(ValueHistogram histogram, double sum, ValueTypes.Reading reading) {
        List<Bin> bins = histogram.bins();
        double mean = sum / histogram.total();
        double variance = bins.stream()
                        .mapToDouble(bin -> bin.count() * (bin.middle() - mean) * (bin.middle() - mean))
                        .sum()
                / histogram.total();
        boolean whole = reading == ValueTypes.Reading.INTEGER;
        return new Distribution(
                mean, Math.sqrt(variance), quantiles(bins, histogram.total()), buckets(histogram, bins, whole));
    }

    static Distribution ofDates(ValueHistogram histogram) {
        List<Bin> bins = histogram.bins();
        return new Distribution(null, null, quantiles(bins, histogram.total()), buckets(histogram, bins, true));
    }

    private static List<Quantile> quantiles(List<Bin> bins, long total) {
        return DoubleStream.of(SHARES)
                .mapToObj(share -> new Quantile(share, quantile(bins, total, share)))
                .toList();
    }

    private static double quantile(List<Bin> bins, long total, double share) {
        double wanted = share * total;
        long below = 0;
        for (Bin bin : bins) {
            below += bin.count();
            if (below >= wanted) {
                return bin.middle();
            }
        }
        return bins.getLast().middle();
    }

    private static List<Bucket> buckets(ValueHistogram histogram, List<Bin> bins, boolean whole) {
        if (histogram.exact() && bins.size() <= MOST_SINGLE_VALUES) {
            return bins.stream()
                    .map(bin -> new Bucket(bin.low(), bin.low(), bin.count()))
                    .toList();
        }
        double low = quantile(bins, histogram.total(), SHARES[0]);
        double high = quantile(bins, histogram.total(), SHARES[SHARES.length - 1]);
        double from = whole ? Math.floor(low) : low;
        double width = (high - from) / BUCKETS;
        // whole numbers fall evenly only into buckets of whole width
        double step = whole ? Math.max(1, Math.ceil(width)) : width > 0 ? width : Math.ulp(from);
        int count = (int) Math.clamp(Math.floor((high - from) / step) + 1, 1, BUCKETS + 1);
        long[] counts = new long[count];
        for (Bin bin : bins) {
            counts[(int) Math.clamp(Math.floor((bin.middle() - from) / step), 0, count - 1)] += bin.count();
        }
        var buckets = new ArrayList<Bucket>();
        for (int i = 0; i < count; i++) {
            buckets.add(new Bucket(from + i * step, from + (i + 1) * step, counts[i]));
        }
        return buckets;
    }
}
