package org.hornbook.disclosure.protect;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hornbook.disclosure.RandomTables;
import org.hornbook.disclosure.rule.Rules;

/** The way of large tables, tried on small ones: a large one takes the attacker minutes. */
class DescentTest {
    @Property(tries = 150)
    void roundsLeaveExposedOnlyWhatNothingCanProtect(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int dimensions) {
        Problem problem = new ProblemBuilder(
                        Request.exact(new RandomTables(seed).counts(dimensions, 200), Rules.minimum(5)))
                .build();
        boolean[] guess = new RowCover(problem, problem.hidden()).withheld();
        boolean[] everything = new boolean[problem.cells()];
        for (int cell = 0; cell < everything.length; cell++) {
            everything[cell] = problem.hidden()[cell]
                    || (problem.room(cell) >= problem.need() && problem.headroom(cell) >= problem.need());
        }
        boolean[] withheld = new Descent(problem, 0).inRounds(guess);
        assertThat(new TopDown(problem, everything, 0).exposed())
                .containsAll(new TopDown(problem, withheld, 0).exposed());
    }
}
