package org.hornbook.disclosure.method;

import java.util.random.RandomGenerator;

/**
 * Differential privacy for counts by two-sided geometric noise: Ghosh, Roughgarden and Sundararajan, "Universally
 * utility-maximizing privacy mechanisms", SIAM Journal on Computing 41 (2012). The noise {@code k} has probability
 * proportional to {@code exp(-epsilon |k| / sensitivity)}.
 *
 * <p>What it promises: whatever readers know already, the presence of one person changes the probability of any answer
 * by a factor of at most {@code exp(epsilon)}, if one person changes the counts published together by at most {@code
 * sensitivity} in sum. The noise is whole-numbered, so it has none of the leaks of rounded floating-point noise in the
 * sense of Mironov (2012), up to the precision of the inverse distribution.
 *
 * <p>What it does not promise: totals that add up; counts that are not negative; anything across releases beyond the
 * sum of their epsilons. Give it a cryptographically strong generator in production.
 */
public final class GeometricNoise {
    private final double ratio;
    private final RandomGenerator random;

    /**
     * @param epsilon the privacy loss of one release, above 0
     * @param sensitivity by how much one person can change all counts together, at least 1
     * @param random where the noise comes from; secure in production
     */
    public GeometricNoise(double epsilon, int sensitivity, RandomGenerator random) {
        if (!(epsilon > 0)) {
            throw new IllegalArgumentException("epsilon must be above 0");
        }
        if (sensitivity < 1) {
            throw new IllegalArgumentException("the sensitivity must be at least 1");
        }
        this.ratio = Math.exp(-epsilon / sensitivity);
        this.random = random;
    }

    /** The count with noise. */
    public long perturb(long count) {
        return count + geometric() - geometric();
    }

    /** The number of failures before a success, each failure with probability {@code ratio}. */
    private long geometric() {
        return (long) Math.floor(Math.log1p(-random.nextDouble()) / Math.log(ratio));
    }
}
