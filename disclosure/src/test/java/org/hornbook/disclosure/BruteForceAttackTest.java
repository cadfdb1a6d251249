package org.hornbook.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hornbook.disclosure.protect.Effort;
import org.hornbook.disclosure.protect.ProtectedTable;
import org.hornbook.disclosure.protect.Protector;
import org.hornbook.disclosure.protect.Request;
import org.hornbook.disclosure.rule.Rules;
import org.hornbook.disclosure.rule.Singletons;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.Status;
import org.hornbook.disclosure.table.Table;

/** Protected tables against an attacker who writes down every possible table. */
class BruteForceAttackTest {
    @Property(tries = 500)
    void noWithheldCellHasOneValueOnly(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int dimensions,
            @ForAll @IntRange(min = 2, max = 4) int minimum,
            @ForAll Singletons level,
            @ForAll boolean zerosSafe) {
        Table table = new ExoticTables(seed).counts(dimensions, 6, 4);
        Rules safe = Rules.minimum(minimum).withSingletons(level);
        Rules rules = zerosSafe ? safe : safe.withRiskyZeros();
        ProtectedTable result = Protector.protect(Request.exact(table, rules), Effort.heuristic());
        if (!result.warnings().isEmpty() || table.value(0) > 40) {
            return;
        }
        boolean notZero = zerosSafe && level != Singletons.IGNORED;
        assertThat(pinned(result, notZero, -1)).as("cells with one value").isEmpty();
        if (level == Singletons.CONTRIBUTORS) {
            Layout layout = table.layout();
            for (int cell = 0; cell < layout.size(); cell++) {
                if (layout.innermost(cell)
                        && table.value(cell) == 1
                        && result.statuses().get(cell) != Status.PUBLISHED) {
                    assertThat(pinned(result, notZero, cell))
                            .as("cells computed by the only one of %s", layout.name(cell))
                            .isEmpty();
                }
            }
        }
    }

    private static List<String> pinned(ProtectedTable result, boolean notZero, int insider) {
        Table table = result.table();
        Layout layout = table.layout();
        BruteForce force = new BruteForce(result.published(), notZero, insider, 1);
        List<String> found = new ArrayList<>();
        if (!force.run((long) table.value(0) + 3)) {
            return found;
        }
        for (int cell = 0; cell < layout.size(); cell++) {
            Status status = result.statuses().get(cell);
            boolean own = insider >= 0 && layout.contains(cell, insider) && table.value(cell) == 1;
            boolean counts = insider < 0 ? status != Status.PUBLISHED : status == Status.PRIMARY && !own;
            if (counts && force.pinned(cell)) {
                found.add(layout.name(cell) + " = " + (long) table.value(cell));
            }
        }
        return found;
    }
}
