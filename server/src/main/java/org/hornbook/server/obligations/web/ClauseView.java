package org.hornbook.server.obligations.web;

import java.util.List;
import org.hornbook.server.obligations.ClauseResult.Evidence;
import org.hornbook.server.obligations.ClauseStatus.CheckOutcome;

/** One check of a clause as its page shows it. */
record ClauseView(
        String code,
        String statement,
        String state,
        String badge,
        String remark,
        List<Evidence> evidence,
        String toMend) {

    static ClauseView of(CheckOutcome outcome) {
        return new ClauseView(
                outcome.code(),
                outcome.statement(),
                outcome.state().title(),
                PolicyView.badge(outcome.state()),
                outcome.remark(),
                outcome.evidence(),
                outcome.offendersInAll() == 0 ? "" : Mending.words(outcome.offendersInAll()));
    }
}
