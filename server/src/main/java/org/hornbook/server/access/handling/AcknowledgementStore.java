package org.hornbook.server.access.handling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of acknowledgements. */
@Repository
class AcknowledgementStore {

    private static final String NEWEST = """
            select distinct on (account) account, edition, at from access.acknowledgement
            order by account, at desc
            """;

    private static final String NEEDED = """
            select coalesce(max(edition) filter (where again), 1) from access.rule_edition
            """;

    private final JdbcClient jdbc;

    AcknowledgementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who acknowledged what, when. */
    record Row(AccountId account, int edition, Instant at) {}

    List<Row> newest() {
        return jdbc.sql(NEWEST).query(AcknowledgementStore::row).list();
    }

    Optional<Row> newestOf(AccountId account) {
        return jdbc.sql("""
                        select account, edition, at from access.acknowledgement
                        where account = :account order by at desc limit 1
                        """)
                .param("account", account.value())
                .query(AcknowledgementStore::row)
                .optional();
    }

    /** The newest edition that everybody must have acknowledged. */
    int neededEdition() {
        return jdbc.sql(NEEDED).query(Integer.class).single();
    }

    void insert(AccountId account, int edition, Instant at) {
        jdbc.sql("insert into access.acknowledgement (account, edition, at) values (:account, :edition, :at)")
                .param("account", account.value())
                .param("edition", edition)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                new AccountId(Objects.requireNonNull(row.getObject("account", UUID.class))),
                row.getInt("edition"),
                Objects.requireNonNull(row.getTimestamp("at")).toInstant());
    }
}
