package org.hornbook.server.obligations;

import java.util.List;
import java.util.function.Function;
import org.hornbook.server.obligations.ClauseResult.Evidence;
import org.hornbook.server.obligations.ClauseResult.Offender;

/**
 * A clause with the answers of its checks.
 *
 * @param missingChecks codes that the clause names and this version does not have
 */
public record ClauseStatus(Clause clause, ClauseState state, List<CheckOutcome> outcomes, List<String> missingChecks) {

    public ClauseStatus {
        outcomes = List.copyOf(outcomes);
        missingChecks = List.copyOf(missingChecks);
    }

    /**
     * The answer of one check.
     *
     * @param statement what is checked, true when met
     * @param remark the reason when there is nothing to check or nothing could be computed; empty otherwise
     */
    public record CheckOutcome(
            String code,
            String statement,
            ClauseState state,
            List<Evidence> evidence,
            List<Offender> offenders,
            long offendersInAll,
            String remark) {
        public CheckOutcome {
            evidence = List.copyOf(evidence);
            offenders = List.copyOf(offenders);
        }

        /** The same answer, with these offenders named. */
        CheckOutcome naming(List<Offender> named) {
            return new CheckOutcome(code, statement, state, evidence, named, offendersInAll, remark);
        }
    }

    /** The same answers, each naming as many offenders as that. */
    ClauseStatus namingFirst(int most) {
        return naming(outcome -> outcome.offenders().stream().limit(most).toList());
    }

    /** The same answers, each naming the offenders that the function gives for it. */
    ClauseStatus naming(Function<CheckOutcome, List<Offender>> named) {
        return new ClauseStatus(
                clause,
                state,
                outcomes.stream()
                        .map(outcome -> outcome.naming(named.apply(outcome)))
                        .toList(),
                missingChecks);
    }

    /** How many things keep the clause from being met. */
    public long offendersInAll() {
        return outcomes.stream().mapToLong(CheckOutcome::offendersInAll).sum();
    }
}
