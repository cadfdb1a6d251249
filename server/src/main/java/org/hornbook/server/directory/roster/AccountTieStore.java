package org.hornbook.server.directory.roster;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Corrections of whose an account is. */
@Repository
class AccountTieStore {

    private static final String TIE = """
            insert into directory.account_tie (account_id, person_id, made_by, made_at)
            values (:account, :person, :by, :at)
            on conflict (account_id) do update
                set person_id = excluded.person_id, made_by = excluded.made_by, made_at = excluded.made_at
            """;

    private static final String ACCOUNTS_OF = """
            select a.id
            from directory.account a
            left join directory.account_tie t on t.account_id = a.id
            left join directory.person tp on tp.id = t.person_id
            where case when t.account_id is not null then tp.canonical_id = :person
                  else exists (
                      select 1 from directory.roster_number n
                      join directory.roster_user u on u.sourced_id = n.user_id
                      join directory.person p on p.id = u.person_id
                      where n.kind = 'E_MAIL' and n.value = a.sign_in_name and p.canonical_id = :person) end
            order by a.sign_in_name
            """;

    private final JdbcClient jdbc;

    AccountTieStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void tie(UUID account, @Nullable UUID person, UUID by, Instant at) {
        jdbc.sql(TIE)
                .param("account", account)
                .param("person", person)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<UUID> accountsOf(UUID person) {
        return jdbc.sql(ACCOUNTS_OF)
                .param("person", person)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
