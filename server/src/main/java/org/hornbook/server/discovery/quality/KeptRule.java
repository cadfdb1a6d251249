package org.hornbook.server.discovery.quality;

import java.time.Instant;
import java.util.List;
import org.hornbook.server.catalog.ElementRef;
import org.jspecify.annotations.Nullable;

/**
 * A rule as the district keeps it.
 *
 * @param about the element whose values it is about
 * @param state whether it is wanted
 * @param reason why people decided so; needed for a withdrawal
 * @param decidedByName who decided last; null for a proposal nobody touched
 * @param latest how the latest scan came out; null before the first
 * @param version for optimistic locking
 */
record KeptRule(
        QualityRuleId id,
        ElementRef about,
        RuleKind kind,
        Parameters parameters,
        RuleState state,
        String reason,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable Outcome latest,
        int version) {

    /**
     * What a rule asks for exactly; which of them count depends on the kind.
     *
     * @param share of rows or different values, 0 to 1; of strays for {@link RuleKind#OF_ONE_TYPE}
     * @param days greatest age of the newest date
     * @param codes values allowed, sorted
     * @param with the element in which values must occur
     */
    record Parameters(
            @Nullable Double share,
            @Nullable Integer days,
            List<String> codes,
            @Nullable ElementRef with) {

        static final Parameters NONE = new Parameters(null, null, List.of(), null);

        Parameters {
            codes = codes.stream().sorted().toList();
        }

        static Parameters ofShare(double share) {
            return new Parameters(share, null, List.of(), null);
        }
    }

    /** True when it is wanted and does not hold. */
    boolean fails() {
        return state == RuleState.IN_FORCE && latest != null && latest.verdict() == Outcome.Verdict.NOT_MET;
    }
}
