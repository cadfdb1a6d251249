package org.hornbook.server.directory.signin;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hornbook.server.directory.signin.Throttle.Attempts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of sign-in throttling. */
@Repository
class ThrottleStore {

    private static final Duration QUIET = Duration.ofHours(24);

    private static final String INSERT = """
            insert into directory.sign_in_throttle (key, failures, last_at, blocked_until)
            values (:key, 0, :now, :now) on conflict do nothing
            """;

    private static final String LOCK = """
            select case when last_at < :quiet then 0 else failures end as failures, blocked_until
            from directory.sign_in_throttle where key = :key for update
            """;

    private static final String UPDATE = """
            update directory.sign_in_throttle set failures = :failures, last_at = :now, blocked_until = :until
            where key = :key
            """;

    private static final String FORGIVE = """
            update directory.sign_in_throttle set failures = greatest(0, failures - 1), blocked_until = :now
            where key = :key
            """;

    private final JdbcClient jdbc;

    ThrottleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the key's wait ends, if it lies ahead. */
    Optional<Instant> findBlock(String key, Instant now) {
        return jdbc.sql(
                        "select blocked_until from directory.sign_in_throttle where key = :key and blocked_until > :now")
                .param("key", key)
                .param("now", Timestamp.from(now))
                .query((row, n) -> row.getTimestamp("blocked_until").toInstant())
                .optional();
    }

    /** What is known of the key; others wait for the end of this transaction. */
    Attempts lock(String key, Instant now) {
        jdbc.sql(INSERT).param("key", key).param("now", Timestamp.from(now)).update();
        return jdbc.sql(LOCK)
                .param("key", key)
                .param("quiet", Timestamp.from(now.minus(QUIET)))
                .query((row, n) -> new Attempts(
                        row.getInt("failures"),
                        row.getTimestamp("blocked_until").toInstant()))
                .single();
    }

    void update(String key, int failures, Instant now, Instant until) {
        jdbc.sql(UPDATE)
                .param("key", key)
                .param("failures", failures)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .update();
    }

    void delete(String key) {
        jdbc.sql("delete from directory.sign_in_throttle where key = :key")
                .param("key", key)
                .update();
    }

    void forgiveOne(String key, Instant now) {
        jdbc.sql(FORGIVE).param("key", key).param("now", Timestamp.from(now)).update();
    }

    /** Rows of a quiet day count for nothing, so they go. */
    void deleteQuiet(Instant now) {
        jdbc.sql("delete from directory.sign_in_throttle where last_at < :quiet")
                .param("quiet", Timestamp.from(now.minus(QUIET)))
                .update();
    }
}
