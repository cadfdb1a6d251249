package org.hornbook.server.directory.links;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.directory.links.OneTimeLinks.Purpose;
import org.hornbook.server.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of one-time links. */
@Repository
class OneTimeLinkStore {

    private static final String REPLACE = """
            insert into directory.one_time_link (secret_hash, account_id, purpose, issued_by, expires_at)
            values (:hash, :account, :purpose, :issuer, :until)
            on conflict (account_id) do update
            set secret_hash = excluded.secret_hash, purpose = excluded.purpose, issued_by = excluded.issued_by,
                expires_at = excluded.expires_at
            """;

    private static final String FIND = """
            select account_id from directory.one_time_link where secret_hash = :hash and expires_at > :now
            """;

    private static final String TAKE = """
            delete from directory.one_time_link where secret_hash = :hash and expires_at > :now returning account_id
            """;

    private static final String CLOSE = "delete from directory.one_time_link where account_id = :account";

    private final JdbcClient jdbc;

    OneTimeLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(AccountId account, String hash, Purpose purpose, AccountId issuer, Instant until) {
        jdbc.sql(REPLACE)
                .param("hash", hash)
                .param("account", account.value())
                .param("purpose", purpose.name())
                .param("issuer", issuer.value())
                .param("until", Timestamp.from(until))
                .update();
    }

    Optional<AccountId> findAccount(String hash, Instant now) {
        return account(FIND, hash, now);
    }

    /** Removes the link, so that only one of two simultaneous uses gets it. */
    Optional<AccountId> take(String hash, Instant now) {
        return account(TAKE, hash, now);
    }

    void close(AccountId account) {
        jdbc.sql(CLOSE).param("account", account.value()).update();
    }

    private Optional<AccountId> account(String sql, String hash, Instant now) {
        return jdbc.sql(sql)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }
}
