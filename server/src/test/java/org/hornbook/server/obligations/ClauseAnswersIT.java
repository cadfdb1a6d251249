package org.hornbook.server.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.obligations.ClauseResult.Evidence;
import org.hornbook.server.obligations.ClauseResult.Offender;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.support.HornbookIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Stored answers of a small pack of its own, with checks whose evidence and duration the test decides. */
@HornbookIT
class ClauseAnswersIT {

    private static final Duration AN_INSTANT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofSeconds(2);

    private final String clause = "T-" + UUID.randomUUID();
    private final MovingClock clock = new MovingClock();
    private List<Offender> faults = offenders(1);
    private boolean broken;

    @Autowired
    AnswerStore store;

    @Autowired
    ClauseHistory history;

    @Autowired
    JournalReading reading;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    District district;

    @Test
    void aQuickClauseIsComputedAgainAfterAnActThatConcernsIt() {
        ClauseAnswers answers = answers(AN_INSTANT, 1);
        assertThat(only(answers.forReading()).status().state()).isEqualTo(ClauseState.NOT_MET);
        faults = List.of();
        act("things.mended");
        assertThat(only(answers.stored()).current()).isFalse();
        ClauseAnswer read = only(answers.forReading());
        assertThat(read.status().state()).isEqualTo(ClauseState.MET);
        assertThat(read.current()).isTrue();
    }

    @Test
    void aSlowClauseIsShownAsOutdatedUntilTheJobComputedIt() {
        ClauseAnswers answers = answers(LONG, 1);
        answers.now(clause);
        faults = List.of();
        act("things.mended");
        ClauseAnswer read = only(answers.forReading());
        assertThat(read.status().state()).isEqualTo(ClauseState.NOT_MET);
        assertThat(read.current()).isFalse();
        assertThat(answers.keepCurrent()).isEqualTo(1);
        assertThat(only(answers.stored()).status().state()).isEqualTo(ClauseState.MET);
        assertThat(only(answers.stored()).current()).isTrue();
    }

    @Test
    void thePageOfAClauseIsNeverOutdated() {
        ClauseAnswers answers = answers(LONG, 1);
        assertThat(answers.now(clause).status().state()).isEqualTo(ClauseState.NOT_MET);
        faults = List.of();
        assertThat(answers.now(clause).status().state()).isEqualTo(ClauseState.MET);
        faults = offenders(2);
        act("things.broken");
        assertThat(answers.current(clause).status().offendersInAll()).isEqualTo(2);
    }

    @Test
    void otherActsChangeNothingAndAreNotLookedAtAgain() {
        ClauseAnswers answers = answers(LONG, 1);
        answers.now(clause);
        act("weather.changed");
        long entry = reading.head().sequence();
        assertThat(only(answers.stored()).current()).isTrue();
        assertThat(answers.keepCurrent()).isZero();
        assertThat(store.answers(obligations(LONG, 1).pack().clauses()).get(clause))
                // jobs of the same server may write to the journal at any time
                .matches(kept -> kept.entry() >= entry);
    }

    @Test
    void aNewDayAsksAgainBecauseChecksLookAtDates() {
        ClauseAnswers answers = answers(LONG, 1);
        answers.now(clause);
        clock.forward(Duration.ofDays(1));
        assertThat(only(answers.stored()).current()).isFalse();
        answers.keepCurrent();
        assertThat(history.of(clause, 10)).hasSize(2);
    }

    @Test
    void aCheckThatFailedIsTriedAgainAfterAWhileWithoutAnyAct() {
        ClauseAnswers answers = answers(AN_INSTANT, 1);
        broken = true;
        assertThat(answers.now(clause).status().state()).isEqualTo(ClauseState.NOT_COMPUTED);
        broken = false;
        assertThat(answers.keepCurrent()).isZero();
        clock.forward(Duration.ofMinutes(6));
        assertThat(answers.keepCurrent()).isEqualTo(1);
        assertThat(only(answers.stored()).status().state()).isEqualTo(ClauseState.NOT_MET);
    }

    @Test
    void anAnswerToAnotherPackIsNotUsed() {
        answers(AN_INSTANT, 1).now(clause);
        assertThat(answers(AN_INSTANT, 2).stored()).isEmpty();
        assertThat(answers(AN_INSTANT, 2).forReading()).hasSize(1);
    }

    @Test
    void theLastAnswerOfADayIsTheDaysResult() {
        ClauseAnswers answers = answers(AN_INSTANT, 1);
        answers.now(clause);
        faults = List.of();
        answers.now(clause);
        assertThat(history.of(clause, 10)).extracting(ClauseHistory.Day::state).containsExactly(ClauseState.MET);
        assertThat(history.inAll(10)).isNotEmpty();
    }

    @Test
    void namesEveryOffenderPageByPageAndByWords() {
        faults = offenders(1200);
        ClauseAnswers answers = answers(AN_INSTANT, 1);
        assertThat(answers.now(clause).status().outcomes().getFirst().offenders())
                .hasSize(100);
        var last = answers.offenders(new OffenderQuery(clause, "", ""), 24, 50);
        assertThat(last.total()).isEqualTo(1200);
        assertThat(last.items())
                .extracting(Offender::text)
                .startsWith("Fault 1151")
                .endsWith("Fault 1200");
        assertThat(answers.offenders(new OffenderQuery(clause, "", "fault 77"), 1, 50)
                        .total())
                .isEqualTo(11);
        assertThat(answers.offenders(new OffenderQuery(clause, "other-check", ""), 1, 50)
                        .total())
                .isZero();
        faults = offenders(3);
        answers.now(clause);
        assertThat(answers.offenders(new OffenderQuery(clause, "", ""), 9, 50).items())
                .hasSize(3);
    }

    @Test
    void checkingAgainTwiceInAMomentComputesOnce() {
        ClauseAnswers answers = answers(AN_INSTANT, 1);
        answers.checkAgain();
        faults = List.of();
        answers.checkAgain();
        assertThat(only(answers.stored()).status().state()).isEqualTo(ClauseState.NOT_MET);
        clock.forward(Duration.ofSeconds(5));
        answers.checkAgain();
        assertThat(only(answers.stored()).status().state()).isEqualTo(ClauseState.MET);
    }

    private static ClauseAnswer only(List<ClauseAnswer> answers) {
        assertThat(answers).hasSize(1);
        return answers.getFirst();
    }

    private static List<Offender> offenders(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(n -> new Offender("Fault " + n, "/faults/" + n))
                .toList();
    }

    private void act(String act) {
        transaction.executeWithoutResult(status ->
                journal.append(Actor.system(), act, new Journal.Subject("thing", clause, "A thing"), Map.of()));
    }

    private ClauseAnswers answers(Duration duration, int version) {
        return new ClauseAnswers(obligations(duration, version), store, reading, clock, district);
    }

    private Obligations obligations(Duration duration, int version) {
        PolicyPack pack = new PolicyPack(
                "test",
                "Test",
                version,
                LocalDate.EPOCH,
                12,
                Map.of(),
                List.of(new PolicyPack.Section("T", "Test")),
                List.of(new Clause(clause, "T", "Things are whole", "asks", "does", List.of("things"))));
        return new Obligations(pack, List.of(new ThingsAreWhole(duration)));
    }

    private final class ThingsAreWhole implements ClauseCheck {

        private final Duration duration;

        ThingsAreWhole(Duration duration) {
            this.duration = duration;
        }

        @Override
        public String code() {
            return "things";
        }

        @Override
        public String statement() {
            return "Things are whole.";
        }

        @Override
        public boolean dependsOn(String act) {
            return act.startsWith("things.");
        }

        @Override
        public ClauseResult evaluate() {
            clock.forward(duration);
            if (broken) {
                throw new IllegalStateException("the database is away");
            }
            return ClauseResult.of(List.of(new Evidence("things", 3)), new ArrayList<>(faults), faults.size());
        }
    }

    /** A clock that stands still until it is moved. */
    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-03-02T12:00:00Z");

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("tests ask for instants only");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
