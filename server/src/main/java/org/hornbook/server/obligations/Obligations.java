package org.hornbook.server.obligations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hornbook.server.obligations.ClauseStatus.CheckOutcome;
import org.hornbook.server.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers every clause of the policy from evidence, now. */
@Component
public class Obligations {

    private static final Logger LOG = LoggerFactory.getLogger(Obligations.class);

    private final PolicyPack pack;
    private final Map<String, ClauseCheck> checks;

    Obligations(PolicyPack pack, List<ClauseCheck> checks) {
        this.pack = pack;
        this.checks = checks.stream().collect(Collectors.toUnmodifiableMap(ClauseCheck::code, Function.identity()));
        warnOfUnusedChecks();
    }

    private void warnOfUnusedChecks() {
        var named = pack.clauses().stream()
                .flatMap(clause -> clause.checks().stream())
                .collect(Collectors.toSet());
        checks.keySet().stream()
                .filter(code -> !named.contains(code))
                .forEach(code -> LOG.warn("No clause of the policy pack {} names the check {}", pack.id(), code));
    }

    /** The policy in force. */
    public PolicyPack pack() {
        return pack;
    }

    /** Every clause with its answer, in the policy's order. */
    public List<ClauseStatus> evaluate() {
        return pack.clauses().stream().map(this::evaluate).toList();
    }

    /** One clause with its answer. */
    public ClauseStatus evaluate(String clauseId) {
        return pack.find(clauseId)
                .map(this::evaluate)
                .orElseThrow(() -> Problem.notFound("The policy has no clause " + clauseId + "."));
    }

    private ClauseStatus evaluate(Clause clause) {
        List<CheckOutcome> outcomes = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String code : clause.checks()) {
            if (checks.containsKey(code)) {
                outcomes.add(run(checks.get(code)));
            } else {
                missing.add(code);
            }
        }
        return new ClauseStatus(clause, state(outcomes, missing), outcomes, missing);
    }

    /** A check that fails to compute is shown as such and never as met; the others still answer. */
    private static CheckOutcome run(ClauseCheck check) {
        try {
            return outcome(check, check.evaluate());
        } catch (RuntimeException e) {
            LOG.error("The check {} could not be computed", check.code(), e);
            return new CheckOutcome(
                    check.code(),
                    check.statement(),
                    ClauseState.NOT_COMPUTED,
                    List.of(),
                    List.of(),
                    0,
                    "This check could not be computed. The administrator finds the reason in the log.");
        }
    }

    private static CheckOutcome outcome(ClauseCheck check, ClauseResult result) {
        return switch (result) {
            case ClauseResult.Met met ->
                new CheckOutcome(check.code(), check.statement(), ClauseState.MET, met.evidence(), List.of(), 0, "");
            case ClauseResult.NotMet notMet ->
                new CheckOutcome(
                        check.code(),
                        check.statement(),
                        ClauseState.NOT_MET,
                        notMet.evidence(),
                        notMet.offenders(),
                        notMet.offendersInAll(),
                        "");
            case ClauseResult.NotApplicable nothing ->
                new CheckOutcome(
                        check.code(),
                        check.statement(),
                        ClauseState.NOT_APPLICABLE,
                        List.of(),
                        List.of(),
                        0,
                        nothing.reason());
        };
    }

    /** The worst answer decides; a clause some of whose checks do not exist yet is never met. */
    private static ClauseState state(List<CheckOutcome> outcomes, List<String> missing) {
        if (has(outcomes, ClauseState.NOT_MET)) {
            return ClauseState.NOT_MET;
        }
        if (has(outcomes, ClauseState.NOT_COMPUTED)) {
            return ClauseState.NOT_COMPUTED;
        }
        if (outcomes.isEmpty() || !missing.isEmpty()) {
            return ClauseState.NOT_COVERED;
        }
        return has(outcomes, ClauseState.MET) ? ClauseState.MET : ClauseState.NOT_APPLICABLE;
    }

    private static boolean has(List<CheckOutcome> outcomes, ClauseState state) {
        return outcomes.stream().anyMatch(outcome -> outcome.state() == state);
    }
}
