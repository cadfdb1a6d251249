package org.hornbook.server.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hornbook.server.obligations.ClauseResult.Evidence;
import org.hornbook.server.obligations.ClauseResult.Offender;
import org.junit.jupiter.api.Test;

class ObligationsTest {

    private static final ClauseResult MET = new ClauseResult.Met(List.of(new Evidence("things", 3)));
    private static final ClauseResult NOT_MET =
            new ClauseResult.NotMet(List.of(), List.of(new Offender("a thing", "/x")), 1);
    private static final ClauseResult NOTHING = new ClauseResult.NotApplicable("There is nothing yet.");

    @Test
    void aClauseIsMetWhenEveryCheckIs() {
        assertThat(state(check("one", () -> MET), check("two", () -> MET))).isEqualTo(ClauseState.MET);
    }

    @Test
    void oneFailingCheckMakesItNotMet() {
        assertThat(state(check("one", () -> MET), check("two", () -> NOT_MET))).isEqualTo(ClauseState.NOT_MET);
    }

    @Test
    void aCheckThatBreaksIsNeverMet() {
        assertThat(state(check("one", () -> MET), check("two", () -> {
                    throw new IllegalStateException("database gone");
                })))
                .isEqualTo(ClauseState.NOT_COMPUTED);
    }

    @Test
    void aMissingCheckLeavesTheClauseUncovered() {
        assertThat(state(check("one", () -> MET))).isEqualTo(ClauseState.NOT_COVERED);
        assertThat(state()).isEqualTo(ClauseState.NOT_COVERED);
        assertThat(state(check("one", () -> NOT_MET))).isEqualTo(ClauseState.NOT_MET);
    }

    @Test
    void nothingToCheckIsSaidSo() {
        assertThat(state(check("one", () -> NOTHING), check("two", () -> NOTHING)))
                .isEqualTo(ClauseState.NOT_APPLICABLE);
        assertThat(state(check("one", () -> MET), check("two", () -> NOTHING))).isEqualTo(ClauseState.MET);
    }

    private static ClauseState state(ClauseCheck... checks) {
        Clause clause = new Clause("A-1", "A", "t", "a", "d", List.of("one", "two"));
        PolicyPack pack = new PolicyPack(
                "p", "P", 1, LocalDate.EPOCH, 12, Map.of(), List.of(new PolicyPack.Section("A", "A")), List.of(clause));
        return new Obligations(pack, List.of(checks)).evaluate("A-1").state();
    }

    private static ClauseCheck check(String code, Supplier<ClauseResult> answer) {
        return new ClauseCheck() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public String statement() {
                return "It is so.";
            }

            @Override
            public ClauseResult evaluate() {
                return answer.get();
            }
        };
    }
}
