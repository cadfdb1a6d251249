package org.hornbook.server.obligations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.obligations.ClauseHistory.Day;
import org.hornbook.server.obligations.ClauseResult.Offender;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The answers of all clauses, stored when they are computed, because computing all of them takes about a second in a
 * catalog of 200,000 elements.
 *
 * <p>How a stored answer stays true: whatever changes evidence is an act, and every act is in the journal, in the
 * transaction of the change itself. An answer remembers the journal's last entry at the time of computing. It is
 * current while no later entry is an act that its checks depend on ({@link ClauseCheck#dependsOn}) and the day is the
 * same, since some checks look at dates. Nothing is written when something changes; it is the readers who compare:
 *
 * <ul>
 *   <li>the page of a clause computes it when it is opened, so a person who mended a fault sees that at once;
 *   <li>the policy page computes what is not current when that is quick, judged by how long it took the last time, and
 *       otherwise says which answers are being checked again;
 *   <li>the home page never computes;
 *   <li>a job on one node computes, every few seconds, what is not current.
 * </ul>
 *
 * <p>A check that failed is tried again after some minutes. Every computed answer is also the day's result, so a day's result is the last answer of that day.
 */
@Component
public class ClauseAnswers {

    /** The policy page waits for so much computing at the most. */
    private static final Duration QUICK = Duration.ofMillis(250);

    /** Asked to check again, an answer of the last seconds is good enough. */
    private static final Duration JUST_NOW = Duration.ofSeconds(3);

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    private static final int NAMED_IN_LISTS = 100;

    private final Obligations obligations;
    private final AnswerStore store;
    private final JournalReading journal;
    private final Clock clock;
    private final District district;

    ClauseAnswers(Obligations obligations, AnswerStore store, JournalReading journal, Clock clock, District district) {
        this.obligations = obligations;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
        this.district = district;
    }

    /** The stored answers in the policy's order, without offenders; clauses that were never computed are left out. */
    public List<ClauseAnswer> stored() {
        return look().answers(obligations.pack());
    }

    /** Every clause in the policy's order, without offenders; computes what is missing, and what changed if quick. */
    public List<ClauseAnswer> forReading() {
        Look look = look();
        Duration needed = look.outdated.stream()
                .flatMap(clause -> Stream.ofNullable(look.kept.get(clause.id())))
                .map(KeptAnswer::took)
                .reduce(Duration.ZERO, Duration::plus);
        List<Clause> now = needed.compareTo(QUICK) <= 0
                ? List.copyOf(look.outdated)
                : look.outdated.stream()
                        .filter(clause -> !look.kept.containsKey(clause.id()))
                        .toList();
        now.forEach(clause -> look.computed(compute(clause)));
        return look.answers(obligations.pack());
    }

    /** As {@link #forReading}, and every check names its first hundred offenders. */
    public List<ClauseAnswer> withFirstOffenders() {
        List<ClauseAnswer> answers = forReading();
        Map<List<String>, List<Offender>> first = store.firstOffenders(NAMED_IN_LISTS);
        return answers.stream()
                .map(answer -> new ClauseAnswer(
                        answer.status()
                                .naming(check -> first.getOrDefault(
                                        List.of(answer.status().clause().id(), check.code()), List.of())),
                        answer.computedAt(),
                        answer.current()))
                .toList();
    }

    /** One clause, computed now; every check names its first hundred offenders. */
    public ClauseAnswer now(String clauseId) {
        KeptAnswer answer = compute(obligations.require(clauseId));
        return new ClauseAnswer(answer.status().namingFirst(NAMED_IN_LISTS), answer.computedAt(), true);
    }

    /** One clause as stored, without offenders; computed when it was never, or when it is not current. */
    public ClauseAnswer current(String clauseId) {
        Clause clause = obligations.require(clauseId);
        Look look = look();
        KeptAnswer kept = look.kept.get(clause.id());
        KeptAnswer answer = kept == null || look.outdated.contains(clause) ? compute(clause) : kept;
        return new ClauseAnswer(answer.status().namingFirst(0), answer.computedAt(), true);
    }

    /** Computes every clause again, except those that were computed within the last seconds. */
    public void checkAgain() {
        Instant recently = clock.instant().minus(JUST_NOW);
        Map<String, KeptAnswer> kept = store.answers(obligations.pack().clauses());
        for (Clause clause : obligations.pack().clauses()) {
            KeptAnswer answer = kept.get(clause.id());
            if (answer == null || answer.computedAt().isBefore(recently)) {
                compute(clause);
            }
        }
    }

    /** Computes what is not current; returns how many clauses that were. */
    int keepCurrent() {
        Look look = look();
        look.outdated.forEach(this::compute);
        List<String> unchanged = obligations.pack().clauses().stream()
                .filter(clause -> !look.outdated.contains(clause))
                .map(Clause::id)
                .toList();
        store.unchanged(unchanged, look.entry);
        return look.outdated.size();
    }

    /** A page of what must be mended before a clause is met, as last computed. */
    public Paging<Offender> offenders(OffenderQuery query, int page, int size) {
        long total = store.countOffenders(query);
        int wanted = (int) Math.min(Math.max(1, page), Math.max(1, (total + size - 1) / size));
        return new Paging<>(store.offenders(query, (wanted - 1) * size, size), wanted, size, total);
    }

    /** The entry is read before the evidence: what is recorded in between makes the answer look older, never newer. */
    private KeptAnswer compute(Clause clause) {
        long entry = journal.head().sequence();
        Instant started = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ClauseStatus status = obligations.evaluate(clause.id());
        Duration took = Duration.between(started, clock.instant());
        KeptAnswer answer = new KeptAnswer(obligations.question(clause), status, entry, started, took);
        store.keep(answer, new Day(clause.id(), today(), status.state(), status.offendersInAll()));
        return answer;
    }

    private Look look() {
        long entry = journal.head().sequence();
        Map<String, KeptAnswer> kept =
                new HashMap<>(store.answers(obligations.pack().clauses()));
        kept.values()
                .removeIf(answer -> !answer.asked()
                        .equals(obligations.question(answer.status().clause())));
        long oldest = kept.values().stream().mapToLong(KeptAnswer::entry).min().orElse(entry);
        Map<String, Long> acts = oldest < entry ? journal.actsAfter(oldest) : Map.of();
        List<Clause> outdated = obligations.pack().clauses().stream()
                .filter(clause -> isOutdated(clause, kept.get(clause.id()), acts))
                .toList();
        return new Look(entry, kept, new ArrayList<>(outdated));
    }

    private boolean isOutdated(Clause clause, @Nullable KeptAnswer answer, Map<String, Long> acts) {
        return answer == null
                || !today(answer.computedAt()).equals(today())
                || isWorthTryingAgain(answer)
                || acts.entrySet().stream()
                        .anyMatch(
                                act -> act.getValue() > answer.entry() && obligations.dependsOn(clause, act.getKey()));
    }

    /** What made a check fail, a database that was away for example, leaves no act behind. */
    private boolean isWorthTryingAgain(KeptAnswer answer) {
        return answer.status().outcomes().stream().anyMatch(outcome -> outcome.state() == ClauseState.NOT_COMPUTED)
                && answer.computedAt().isBefore(clock.instant().minus(AFTER_FAILURE));
    }

    private LocalDate today() {
        return today(clock.instant());
    }

    private LocalDate today(Instant at) {
        return LocalDate.ofInstant(at, district.zone());
    }

    /** What is stored and which of it is not current, at one moment. */
    private static final class Look {

        private final long entry;
        private final Map<String, KeptAnswer> kept;
        private final List<Clause> outdated;

        Look(long entry, Map<String, KeptAnswer> kept, List<Clause> outdated) {
            this.entry = entry;
            this.kept = kept;
            this.outdated = outdated;
        }

        void computed(KeptAnswer answer) {
            kept.put(answer.status().clause().id(), answer);
            outdated.remove(answer.status().clause());
        }

        List<ClauseAnswer> answers(PolicyPack pack) {
            return pack.clauses().stream()
                    .flatMap(clause -> Stream.ofNullable(kept.get(clause.id())))
                    .map(answer -> new ClauseAnswer(
                            answer.status().namingFirst(0),
                            answer.computedAt(),
                            !outdated.contains(answer.status().clause())))
                    .toList();
        }
    }
}
