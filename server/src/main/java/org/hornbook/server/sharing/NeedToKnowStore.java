package org.hornbook.server.sharing;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hornbook.server.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about who may see true counts. */
@Repository
class NeedToKnowStore {

    private static final String UPSERT = """
            insert into sharing.need_to_know (table_id, account, purpose, until, granted_by, granted_at)
            values (:table, :account, :purpose, :until, :by, :at)
            on conflict (table_id, account) do update
            set purpose = excluded.purpose, until = excluded.until, granted_by = excluded.granted_by,
                granted_at = excluded.granted_at
            """;

    private final JdbcClient jdbc;

    NeedToKnowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean covers(AccountId account, TableId table, LocalDate today) {
        return jdbc.sql("""
                        select exists (select 1 from sharing.need_to_know
                                       where table_id = :table and account = :account and until >= :today)
                        """)
                .param("table", table.value())
                .param("account", account.value())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    List<NeedToKnow.Grant> of(TableId table, LocalDate today) {
        return jdbc.sql("""
                        select account, purpose, until from sharing.need_to_know
                        where table_id = :table and until >= :today order by granted_at
                        """)
                .param("table", table.value())
                .param("today", today)
                .query((row, n) -> new NeedToKnow.Grant(
                        new AccountId(row.getObject("account", UUID.class)),
                        row.getString("purpose"),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    void upsert(TableId table, NeedToKnow.Grant grant, AccountId by, Instant at) {
        jdbc.sql(UPSERT)
                .param("table", table.value())
                .param("account", grant.account().value())
                .param("purpose", grant.purpose())
                .param("until", grant.until())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean delete(TableId table, AccountId account) {
        return jdbc.sql("delete from sharing.need_to_know where table_id = :table and account = :account")
                        .param("table", table.value())
                        .param("account", account.value())
                        .update()
                == 1;
    }
}
