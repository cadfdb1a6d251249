package org.hornbook.discovery.quality;

/** How a rule came out on one scan. */
public sealed interface QualityResult {
    /** The rule. */
    QualityRule rule();

    /** The rule holds, or not. */
    sealed interface Measured extends QualityResult {
        /** The figure measured: a share from 0 to 1, or days for {@link QualityRule.Current}. */
        double figure();

        /** What was found against what is asked, in one sentence without values. */
        String text();
    }

    /** It holds. */
    record Met(QualityRule rule, double figure, String text) implements Measured {}

    /**
     * It does not hold.
     *
     * @param rows rows or values at fault; an estimate where the profile has one only
     */
    record NotMet(QualityRule rule, double figure, long rows, String text) implements Measured {}

    /** It could not be measured: the column is gone, is empty, or no longer shows what the rule needs. */
    record NotMeasured(QualityRule rule, String reason) implements QualityResult {}
}
