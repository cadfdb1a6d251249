package org.hornbook.server.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of defined tables. */
@Repository
class TableStore {

    private static final String INSERT = """
            insert into sharing.defined_table
                (id, slug, facts, title, definition, dataset_id, rule_set_id, author, author_name, created_at, next_refresh)
            values (:id, :slug, cast(:facts as jsonb), :title, cast(:definition as jsonb), :dataset, :rules, :author,
                    :authorName, :createdAt, :nextRefresh)
            """;

    private static final String UPDATE = """
            update sharing.defined_table
            set facts = cast(:facts as jsonb), title = :title, definition = cast(:definition as jsonb),
                dataset_id = :dataset, rule_set_id = :rules, next_refresh = :nextRefresh, version = version + 1
            where id = :id and version = :version
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TableStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<DefinedTable> all() {
        return jdbc.sql("select * from sharing.defined_table order by lower(title), id")
                .query(this::table)
                .list();
    }

    Optional<DefinedTable> find(TableId id) {
        return jdbc.sql("select * from sharing.defined_table where id = :id")
                .param("id", id.value())
                .query(this::table)
                .optional();
    }

    boolean isTaken(String slug) {
        return jdbc.sql("select exists (select 1 from sharing.defined_table where slug = :slug)")
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    void insert(DefinedTable table) {
        write(INSERT, table)
                .param("slug", table.slug())
                .param("author", table.author().value())
                .param("authorName", table.authorName())
                .param("createdAt", Timestamp.from(table.createdAt()))
                .update();
    }

    /** Replaces what people say of a table; false when somebody changed it since. */
    boolean update(DefinedTable table, int version) {
        return write(UPDATE, table).param("version", version).update() == 1;
    }

    List<DefinedTable> dueFor(LocalDate day) {
        return jdbc.sql("select * from sharing.defined_table where next_refresh <= :day order by next_refresh, id")
                .param("day", day)
                .query(this::table)
                .list();
    }

    /** Moves the next refresh on; false when somebody else did. */
    boolean refreshed(TableId id, LocalDate before, LocalDate next) {
        return jdbc.sql(
                                "update sharing.defined_table set next_refresh = :next where id = :id and next_refresh = :before")
                        .param("id", id.value())
                        .param("before", before)
                        .param("next", next)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec write(String sql, DefinedTable table) {
        return jdbc.sql(sql)
                .param("id", table.id().value())
                .param("facts", json.writeValueAsString(table.facts()))
                .param("title", table.title())
                .param("definition", json.writeValueAsString(table.definition()))
                .param("dataset", table.definition().dataset().value())
                .param("rules", table.rules().value())
                .param("nextRefresh", table.nextRefresh());
    }

    private DefinedTable table(ResultSet row, int number) throws SQLException {
        @Nullable LocalDate next = row.getObject("next_refresh", LocalDate.class);
        return new DefinedTable(
                new TableId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                json.readValue(row.getString("facts"), TableFacts.class),
                json.readValue(row.getString("definition"), TableDefinition.class),
                new RuleSetId(row.getObject("rule_set_id", UUID.class)),
                new AccountId(row.getObject("author", UUID.class)),
                row.getString("author_name"),
                Objects.requireNonNull(row.getTimestamp("created_at")).toInstant(),
                next,
                row.getInt("version"));
    }
}
