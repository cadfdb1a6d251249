package org.hornbook.server.discovery.quality;

import java.time.Instant;
import org.hornbook.discovery.quality.QualityResult;
import org.hornbook.discovery.quality.QualityRule;
import org.jspecify.annotations.Nullable;

/**
 * How a rule came out.
 *
 * @param figure share of rows or values that keep the rule, 0 to 1, or days for {@link RuleKind#CURRENT}; null when not
 *     measured, or when there is no such figure
 * @param atFault rows or values at fault, perhaps an estimate; null unless it is not met
 * @param finding what was found against what is asked, in words without any value
 */
record Outcome(
        Verdict verdict, @Nullable Double figure, @Nullable Long atFault, String finding, Instant at) {

    /** Whether the rule holds. */
    enum Verdict {
        MET("Met"),
        NOT_MET("Not met"),
        NOT_MEASURED("Not measured");

        private final String title;

        Verdict(String title) {
            this.title = title;
        }

        /** The verdict as people read it. */
        public String title() {
            return title;
        }
    }

    static Outcome of(QualityResult result, Instant at) {
        return switch (result) {
            case QualityResult.Met met -> new Outcome(Verdict.MET, kept(met), null, met.text(), at);
            case QualityResult.NotMet not -> new Outcome(Verdict.NOT_MET, kept(not), not.rows(), not.text(), at);
            case QualityResult.NotMeasured not -> new Outcome(Verdict.NOT_MEASURED, null, null, not.reason(), at);
        };
    }

    /** The engine gives the share at fault for some rules; people compare shares more easily when more is better. */
    private static @Nullable Double kept(QualityResult.Measured measured) {
        return switch (measured.rule()) {
            case QualityRule.Complete complete -> measured.figure();
            case QualityRule.Consistent consistent -> measured.figure();
            case QualityRule.Current current -> measured.figure();
            case QualityRule.OfOneType type -> 1 - measured.figure();
            case QualityRule.InCodeSet codes -> 1 - measured.figure();
            case QualityRule.Unique unique -> 1 - measured.figure();
            case QualityRule.NotInFuture future -> null;
        };
    }
}
