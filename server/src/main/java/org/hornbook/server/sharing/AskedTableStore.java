package org.hornbook.server.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of tables that were asked for. */
@Repository
class AskedTableStore {

    private static final String INSERT = """
            insert into sharing.asked_table
                (id, question, purpose, needed_by, needed_on, state, asked_by, asked_by_name, asked_at)
            values (:id, :question, :purpose, :neededBy, :neededOn, 'OPEN', :by, :byName, :at)
            """;

    private static final String ANSWER = """
            update sharing.asked_table
            set state = :state, answer = :answer, table_id = :table, answered_by_name = :byName, answered_at = :at,
                version = version + 1
            where id = :id and version = :version and state = 'OPEN'
            """;

    private final JdbcClient jdbc;

    AskedTableStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AskedTable> all() {
        return jdbc.sql("select * from sharing.asked_table order by (state = 'OPEN') desc, asked_at desc, id")
                .query(AskedTableStore::asked)
                .list();
    }

    Optional<AskedTable> find(AskedTableId id) {
        return jdbc.sql("select * from sharing.asked_table where id = :id")
                .param("id", id.value())
                .query(AskedTableStore::asked)
                .optional();
    }

    void insert(AskedTable asked) {
        jdbc.sql(INSERT)
                .param("id", asked.id().value())
                .param("question", asked.question())
                .param("purpose", asked.purpose())
                .param("neededBy", asked.neededBy())
                .param("neededOn", asked.neededOn())
                .param("by", asked.askedBy().value())
                .param("byName", asked.askedByName())
                .param("at", Timestamp.from(asked.askedAt()))
                .update();
    }

    /** Answers an open one; false when it is no longer open, or somebody changed it since. */
    boolean answer(
            AskedTableId id,
            int version,
            AskedTable.State state,
            String answer,
            @Nullable TableId table,
            Actor by,
            Instant at) {
        return jdbc.sql(ANSWER)
                        .param("id", id.value())
                        .param("version", version)
                        .param("state", state.name())
                        .param("answer", answer)
                        .param("table", table == null ? null : table.value())
                        .param("byName", by.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static AskedTable asked(ResultSet row, int number) throws SQLException {
        @Nullable UUID table = row.getObject("table_id", UUID.class);
        @Nullable Timestamp answered = row.getTimestamp("answered_at");
        return new AskedTable(
                new AskedTableId(row.getObject("id", UUID.class)),
                row.getString("question"),
                row.getString("purpose"),
                row.getString("needed_by"),
                Objects.requireNonNull(row.getObject("needed_on", LocalDate.class)),
                AskedTable.State.valueOf(row.getString("state")),
                row.getString("answer"),
                table == null ? null : new TableId(table),
                new AccountId(row.getObject("asked_by", UUID.class)),
                row.getString("asked_by_name"),
                Objects.requireNonNull(row.getTimestamp("asked_at")).toInstant(),
                row.getString("answered_by_name"),
                answered == null ? null : answered.toInstant(),
                row.getInt("version"));
    }
}
