package org.hornbook.server.directory.signin;

import java.sql.Timestamp;
import java.time.Instant;
import org.hornbook.server.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of known browsers. */
@Repository
class KnownBrowserStore {

    private static final String NOTE = """
            insert into directory.known_browser (browser_hash, account_id, last_at) values (:browser, :account, :now)
            on conflict (browser_hash, account_id) do update set last_at = excluded.last_at
            """;

    private static final String IS_KNOWN = """
            select exists (
                select 1 from directory.known_browser browser
                join directory.account account on account.id = browser.account_id
                where browser.browser_hash = :browser and account.sign_in_name = :name and browser.last_at > :since)
            """;

    private final JdbcClient jdbc;

    KnownBrowserStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isKnown(String browserHash, String signInName, Instant since) {
        return jdbc.sql(IS_KNOWN)
                .param("browser", browserHash)
                .param("name", signInName)
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    void note(String browserHash, AccountId account, Instant now) {
        jdbc.sql(NOTE)
                .param("browser", browserHash)
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void deleteBefore(Instant since) {
        jdbc.sql("delete from directory.known_browser where last_at < :since")
                .param("since", Timestamp.from(since))
                .update();
    }
}
