package org.hornbook.server.catalog;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hornbook.server.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about people who are away. */
@Component
class AbsenceStore {

    private static final String UPSERT = """
            insert into catalog.absence (account, until, set_by, set_at) values (:account, :until, :by, :now)
            on conflict (account) do update
            set until = excluded.until, set_by = excluded.set_by, set_at = excluded.set_at
            """;

    private final JdbcClient jdbc;

    AbsenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(AccountId account, LocalDate until, AccountId by, Instant now) {
        jdbc.sql(UPSERT)
                .param("account", account.value())
                .param("until", until)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void remove(AccountId account) {
        jdbc.sql("delete from catalog.absence where account = :account")
                .param("account", account.value())
                .update();
    }

    Optional<Absence> find(AccountId account, LocalDate today) {
        return current(today).stream()
                .filter(absence -> absence.account().equals(account))
                .findFirst();
    }

    List<Absence> current(LocalDate today) {
        return jdbc.sql("select account, until from catalog.absence where until >= :today order by until, account")
                .param("today", today)
                .query((row, n) -> new Absence(
                        new AccountId(CatalogSql.uuid(row, "account")),
                        row.getDate("until").toLocalDate()))
                .list();
    }
}
