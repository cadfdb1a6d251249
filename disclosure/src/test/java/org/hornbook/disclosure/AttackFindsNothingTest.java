package org.hornbook.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hornbook.disclosure.attack.AttackReport;
import org.hornbook.disclosure.attack.Attacker;
import org.hornbook.disclosure.attack.Knowledge;
import org.hornbook.disclosure.protect.Effort;
import org.hornbook.disclosure.protect.ProtectedTable;
import org.hornbook.disclosure.protect.Protector;
import org.hornbook.disclosure.protect.Request;
import org.hornbook.disclosure.rule.Rules;
import org.hornbook.disclosure.rule.Singletons;
import org.hornbook.disclosure.table.Table;

class AttackFindsNothingTest {
    @Property(tries = 3)
    void heuristicHoldsInFiveDimensions(@ForAll long seed) {
        check(new RandomTables(seed).counts(5, 100), Rules.minimum(5), Effort.heuristic());
    }

    @Property(tries = 40)
    void heuristicHoldsWithPublishedZerosAndSingletons(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int dimensions) {
        Table table = new RandomTables(seed).counts(dimensions, 60);
        check(table, Rules.minimum(5), Effort.heuristic());
    }

    @Property(tries = 60)
    void heuristicHoldsWithPublishedZerosAgainstReaders(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int dimensions) {
        Table table = new RandomTables(seed).counts(dimensions, 80);
        check(table, Rules.minimum(4).withSingletons(Singletons.SUMS), Effort.heuristic());
    }

    @Property(tries = 40)
    void heuristicHoldsWithRiskyZeros(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int dimensions) {
        Table table = new RandomTables(seed).counts(dimensions, 60);
        check(table, Rules.minimum(4).withRiskyZeros(), Effort.heuristic());
    }

    @Property(tries = 25)
    void optimiserHolds(@ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int dimensions) {
        Table table = new RandomTables(seed).counts(dimensions, 60);
        check(table, Rules.minimum(3), new Effort(true, Duration.ofSeconds(1), 1));
    }

    @Property(tries = 25)
    void intervalsAreWideEnough(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int dimensions) {
        Table table = new RandomTables(seed).counts(dimensions, 60);
        Rules rules = Rules.minimum(5).withSingletons(Singletons.IGNORED);
        ProtectedTable result = Protector.protect(Request.exact(table, rules).withInterval(6), Effort.heuristic());
        AttackReport report = Attacker.attack(
                result.published(), List.of(), Knowledge.ofCounts().withWidth(6));
        assertHolds(result, report);
    }

    static void check(Table table, Rules rules, Effort effort) {
        ProtectedTable result = Protector.protect(Request.exact(table, rules), effort);
        AttackReport report = Attacker.attack(result.published(), List.of(), knowledge(table, rules));
        assertHolds(result, report);
    }

    /** Whatever leaks must have been announced as impossible to protect, which happens when all cells are risky. */
    private static void assertHolds(ProtectedTable result, AttackReport report) {
        if (result.warnings().isEmpty()) {
            assertThat(report.leaks()).as("leaks of %s", describe(result)).isEmpty();
        }
    }

    private static String describe(ProtectedTable result) {
        StringBuilder text = new StringBuilder();
        for (int cell = 0; cell < result.statuses().size(); cell++) {
            text.append(cell)
                    .append(' ')
                    .append(result.table().layout().name(cell))
                    .append(' ')
                    .append(result.table().value(cell))
                    .append(' ')
                    .append(result.statuses().get(cell))
                    .append('\n');
        }
        return text.toString();
    }

    static Knowledge knowledge(Table table, Rules rules) {
        List<Knowledge.Insider> insiders = new ArrayList<>();
        for (int cell = 0; cell < table.layout().size(); cell++) {
            if (table.layout().innermost(cell) && table.value(cell) == 1) {
                insiders.add(new Knowledge.Insider(cell, 1));
            }
        }
        boolean alone = rules.singletons() == Singletons.CONTRIBUTORS;
        Knowledge knowledge = Knowledge.ofCounts().withInsiders(alone ? insiders : List.of());
        return rules.zerosSafe() ? knowledge.withPrimaryNotZero() : knowledge.withZerosUnsafe();
    }
}
