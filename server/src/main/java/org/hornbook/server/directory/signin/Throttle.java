package org.hornbook.server.directory.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.Secret;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing (clause DSE-2; NIST SP 800-63B, section 5.2.2). Every attempt is counted before the password is
 * looked at, so that many at the same moment do not slip through; a success takes its count back. After the free
 * attempts each further one doubles the wait.
 */
@Component
class Throttle {

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final ThrottleStore store;
    private final Accounts accounts;
    private final Journal journal;
    private final Clock clock;

    Throttle(ThrottleStore store, Accounts accounts, Journal journal, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What attempts are counted by, with how many are free. The limit of an account as a whole is what the standard
     * allows at most; it is that high because whoever reaches it keeps strangers and owner waiting alike.
     */
    enum By {
        /** A browser that the account signed in from lately. */
        BROWSER(5),
        /** An account, from one network address. */
        ACCOUNT_AT_ADDRESS(5),
        /** A network address, whatever the account: a school's computers often share one. */
        ADDRESS(30),
        /** An account, from wherever. */
        ACCOUNT(100),
        /** The present password, asked for again of somebody who is signed in. */
        PRESENT_PASSWORD(5);

        private final int free;

        By(int free) {
            this.free = free;
        }
    }

    /**
     * One count.
     *
     * @param by what is counted
     * @param account the sign-in name as typed, or empty where it does not matter
     * @param source where attempts come from, or empty where it does not matter
     */
    record Counter(By by, String account, String source) {

        String key() {
            return by.name() + ":" + new Secret(account + " " + source).hash();
        }
    }

    /** Whether an attempt may go on. */
    sealed interface Admission {

        /** It may, and was counted. */
        record Admitted() implements Admission {}

        /** It may not before that instant. */
        record Blocked(Instant until) implements Admission {}
    }

    /** Until when an attempt has to wait; empty when it need not. Counts nothing. */
    Optional<Instant> findWait(List<Counter> counters) {
        Instant now = clock.instant();
        return counters.stream()
                .flatMap(counter -> store.findBlock(counter.key(), now).stream())
                .max(Comparator.naturalOrder());
    }

    /** Counts an attempt. */
    @Transactional
    public Admission admit(Counter counter) {
        String key = counter.key();
        // as fine as the database keeps it, or a time just stored could seem to lie ahead
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Attempts before = store.lock(key, now);
        if (before.blockedUntil().isAfter(now)) {
            return new Admission.Blocked(before.blockedUntil());
        }
        int failures = before.failures() + 1;
        Duration wait = wait(failures - counter.by().free);
        store.update(key, failures, now, now.plus(wait));
        if (!wait.isZero()) {
            journal.append(
                    Actor.system(),
                    "directory.sign-in.throttled",
                    subject(counter),
                    Map.of(
                            "counted-by",
                            counter.by().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            "attempts",
                            "" + failures,
                            "wait-seconds",
                            "" + wait.toSeconds()));
        }
        return new Admission.Admitted();
    }

    /** An attempt succeeded: what it proved starts afresh, an address gets this one attempt back. */
    @Transactional
    public void succeeded(List<Counter> counters) {
        for (Counter counter : counters) {
            switch (counter.by()) {
                case ADDRESS -> store.forgiveOne(counter.key(), clock.instant());
                case BROWSER, ACCOUNT_AT_ADDRESS, ACCOUNT, PRESENT_PASSWORD -> store.delete(counter.key());
            }
        }
        store.deleteQuiet(clock.instant());
    }

    /** What was typed as a name is kept only when it is one: people type passwords into the wrong field. */
    private Subject subject(Counter counter) {
        return switch (counter.by()) {
            case ADDRESS -> new Subject("address", counter.source(), counter.source());
            case BROWSER, ACCOUNT_AT_ADDRESS, ACCOUNT, PRESENT_PASSWORD ->
                accounts.findBySignInName(counter.account())
                        .map(account -> new Subject("account", account.id().toString(), account.name()))
                        .orElse(new Subject("account", "unknown", "no such account"));
        };
    }

    private static Duration wait(int beyondFree) {
        if (beyondFree < 0) {
            return Duration.ZERO;
        }
        Duration wait = SHORTEST_WAIT.multipliedBy(1L << Math.min(beyondFree, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /**
     * What is known of earlier attempts.
     *
     * @param failures how many, since the last quiet day
     * @param blockedUntil no attempt is looked at before
     */
    record Attempts(int failures, Instant blockedUntil) {}
}
