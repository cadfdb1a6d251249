package org.hornbook.server.obligations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The answers of every day, kept once a day. */
@Component
class ClauseHistory {

    private final Obligations obligations;
    private final ObligationsStore store;
    private final Journal journal;
    private final Clock clock;
    private final District district;

    ClauseHistory(Obligations obligations, ObligationsStore store, Journal journal, Clock clock, District district) {
        this.obligations = obligations;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
        this.district = district;
    }

    /**
     * One day's answer of one clause.
     *
     * @param offenders how many things kept it from being met
     */
    record Day(String clause, LocalDate day, ClauseState state, long offenders) {}

    /** Keeps today's answers unless they are kept already. */
    @Transactional
    void recordToday() {
        if (!store.hasDay(today())) {
            record();
        }
    }

    /** Keeps today's answers in place of those kept earlier today. */
    @Transactional
    void recordAgain(Actor actor) {
        record();
        journal.append(
                actor,
                "obligations.result.recorded",
                new Subject(
                        "policy", obligations.pack().id(), obligations.pack().title()),
                Map.of("day", today().toString()));
    }

    private void record() {
        LocalDate day = today();
        obligations
                .evaluate()
                .forEach(status ->
                        store.keep(new Day(status.clause().id(), day, status.state(), status.offendersInAll())));
    }

    /** The newest days of one clause, oldest first. */
    List<Day> of(String clause, int days) {
        return store.daysOf(clause, days);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), district.zone());
    }
}
