package org.hornbook.server.obligations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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
        compareWithPack();
    }

    /** What pack and program do not both know is said once; the pages say it of each clause, so it warns of no fault. */
    private void compareWithPack() {
        var named = pack.clauses().stream()
                .flatMap(clause -> clause.checks().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> missing =
                named.stream().filter(code -> !checks.containsKey(code)).toList();
        if (!missing.isEmpty()) {
            LOG.info(
                    "The policy pack {} names {} checks that this version does not have, so their clauses are not"
                            + " covered: {}",
                    pack.id(),
                    missing.size(),
                    String.join(", ", missing));
        }
        List<String> unused = checks.keySet().stream()
                .filter(code -> !named.contains(code))
                .sorted()
                .toList();
        if (!unused.isEmpty()) {
            LOG.warn("No clause of the policy pack {} names these checks: {}", pack.id(), String.join(", ", unused));
        }
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
        return evaluate(require(clauseId));
    }

    /** The clause; ends the request with "not found" when there is none. */
    Clause require(String clauseId) {
        return pack.find(clauseId).orElseThrow(() -> Problem.notFound("The policy has no clause " + clauseId + "."));
    }

    /** What the clause asks of its checks, as text; an answer to another question says nothing about it. */
    String question(Clause clause) {
        String asked = clause.checks().stream()
                .map(code -> checks.containsKey(code)
                        ? code + ": " + checks.get(code).statement()
                        : code + " missing")
                .collect(Collectors.joining("\n"));
        return pack.id() + " " + pack.version() + " " + new TreeMap<>(pack.settings()) + "\n" + asked;
    }

    /** True when one of the clause's checks depends on the act. */
    boolean dependsOn(Clause clause, String act) {
        return clause.checks().stream()
                .anyMatch(code -> checks.containsKey(code) && checks.get(code).dependsOn(act));
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
