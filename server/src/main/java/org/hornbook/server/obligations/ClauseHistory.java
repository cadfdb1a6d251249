package org.hornbook.server.obligations;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every day's answers: the last one of each clause on that day. */
@Component
public class ClauseHistory {

    private final ObligationsStore store;

    ClauseHistory(ObligationsStore store) {
        this.store = store;
    }

    /**
     * One day's answer of one clause.
     *
     * @param offenders how many things kept it from being met
     */
    public record Day(String clause, LocalDate day, ClauseState state, long offenders) {}

    /**
     * One day's answers of the whole policy, counted.
     *
     * @param unanswered clauses with nothing to check yet, without a check, or whose check failed
     */
    public record DayInAll(LocalDate day, long met, long notMet, long unanswered) {}

    /** The newest days of one clause, oldest first. */
    public List<Day> of(String clause, int days) {
        return store.daysOf(clause, days);
    }

    /** The newest days of the whole policy, oldest first. */
    public List<DayInAll> inAll(int days) {
        return store.daysInAll(days);
    }
}
