package org.hornbook.discovery.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers or dates of a column spread. Dates are days since 1970-01-01, timestamps likewise with a fraction.
 *
 * @param mean arithmetic mean, null for dates
 * @param standardDeviation of the population, null for dates
 * @param quantiles the 1st, 5th, 25th, 50th, 75th, 95th and 99th hundredths
 * @param buckets a histogram to draw, of equal widths between the 1st and the 99th hundredth with the tails in the
 *     outer buckets, or one bucket a value when the values are few
 */
public record Distribution(
        @Nullable Double mean, @Nullable Double standardDeviation, List<Quantile> quantiles, List<Bucket> buckets) {

    /** The value below which so large a share (0 to 1) of the rows lies. */
    public record Quantile(double share, double value) {}

    /** Rows between {@code from} (inclusive) and {@code to} (exclusive, inclusive in the last bucket). */
    public record Bucket(double from, double to, long count) {}

    public Distribution {
        quantiles = List.copyOf(quantiles);
        buckets = List.copyOf(buckets);
    }
}
