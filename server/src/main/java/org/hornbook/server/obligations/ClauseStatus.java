package org.hornbook.server.obligations;

import java.util.List;
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
    }

    /** How many things keep the clause from being met. */
    public long offendersInAll() {
        return outcomes.stream().mapToLong(CheckOutcome::offendersInAll).sum();
    }
}
