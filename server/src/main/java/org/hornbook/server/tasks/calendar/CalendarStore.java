package org.hornbook.server.tasks.calendar;

import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the calendar addresses. */
@Repository
class CalendarStore {

    private static final String KEEP = """
            insert into tasks.calendar (account, token_hash) values (:account, :hash)
            on conflict (account) do update set token_hash = excluded.token_hash
            """;

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(AccountId account, String hash) {
        jdbc.sql(KEEP).param("account", account.value()).param("hash", hash).update();
    }

    boolean exists(AccountId account) {
        return jdbc.sql("select exists (select 1 from tasks.calendar where account = :account)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    boolean remove(AccountId account) {
        return jdbc.sql("delete from tasks.calendar where account = :account")
                        .param("account", account.value())
                        .update()
                == 1;
    }

    Optional<AccountId> owner(String hash) {
        return jdbc.sql("select account from tasks.calendar where token_hash = :hash")
                .param("hash", hash)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }
}
