package org.hornbook.server.obligations.web;

import java.time.Instant;
import java.util.List;
import org.hornbook.server.obligations.Clause;
import org.hornbook.server.obligations.ClauseAnswer;
import org.hornbook.server.obligations.ClauseAnswers;
import org.hornbook.server.obligations.ClauseState;
import org.hornbook.server.obligations.ClauseStatus;
import org.hornbook.server.obligations.PolicyPack;
import org.hornbook.server.web.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Clause results for scripts: all of them as last computed, one of them computed now. */
@RestController
@SignedIn
class ClauseApi {

    private final PolicyPack pack;
    private final ClauseAnswers answers;

    ClauseApi(PolicyPack pack, ClauseAnswers answers) {
        this.pack = pack;
        this.answers = answers;
    }

    @GetMapping("/api/v1/clauses")
    ClauseList clauses() {
        return new ClauseList(
                pack.id(),
                pack.version(),
                answers.withFirstOffenders().stream().map(ClauseAnswerView::of).toList());
    }

    @GetMapping("/api/v1/clauses/{clause}")
    ClauseAnswerView clause(@PathVariable String clause) {
        return ClauseAnswerView.of(answers.now(clause));
    }

    /** Every clause of the policy with its answer. */
    record ClauseList(String policy, int version, List<ClauseAnswerView> clauses) {}

    /**
     * One clause with its answer.
     *
     * @param outcomes one a check; each names the first hundred offenders and counts all
     * @param missingChecks codes that the clause names and this version does not have
     * @param current false when something was recorded since that may change the answer
     */
    record ClauseAnswerView(
            Clause clause,
            ClauseState state,
            List<ClauseStatus.CheckOutcome> outcomes,
            List<String> missingChecks,
            Instant computedAt,
            boolean current) {

        static ClauseAnswerView of(ClauseAnswer answer) {
            ClauseStatus status = answer.status();
            return new ClauseAnswerView(
                    status.clause(),
                    status.state(),
                    status.outcomes(),
                    status.missingChecks(),
                    answer.computedAt(),
                    answer.current());
        }
    }
}
