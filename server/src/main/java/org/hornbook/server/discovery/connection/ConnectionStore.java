package org.hornbook.server.discovery.connection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.Connection;
import org.hornbook.server.discovery.Connection.LastTest;
import org.hornbook.server.discovery.Schedule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of connections. */
@Repository
public class ConnectionStore {

    private static final String SELECT = """
            select repository_id, kind, settings, secrets, interval_days, window_from, window_to, rows_per_second,
                   tested_at, test_reachable, test_text, version
            from discovery.connection
            """;

    private static final String INSERT = """
            insert into discovery.connection
                (repository_id, kind, settings, secrets, interval_days, window_from, window_to, rows_per_second)
            values (:repository, :kind, cast(:settings as jsonb), cast(:secrets as jsonb), :interval, :from, :to, :rate)
            on conflict do nothing
            """;

    private static final String UPDATE = """
            update discovery.connection
            set kind = :kind, settings = cast(:settings as jsonb), secrets = cast(:secrets as jsonb),
                interval_days = :interval, window_from = :from, window_to = :to, rows_per_second = :rate,
                tested_at = null, test_reachable = null, test_text = null, version = version + 1
            where repository_id = :repository and version = :version
            """;

    private static final String RESEAL = """
            update discovery.connection set secrets = cast(:secrets as jsonb)
            where repository_id = :repository and version = :version
            """;

    private static final String TESTED = """
            update discovery.connection set tested_at = :at, test_reachable = :reachable, test_text = :text
            where repository_id = :repository and version = :version
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ConnectionStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The repository's connection, if it has one. */
    public Optional<SavedConnection> find(RepositoryId repository) {
        return jdbc.sql(SELECT + "where repository_id = :repository")
                .param("repository", repository.value())
                .query(this::saved)
                .optional();
    }

    /** All connections. */
    public List<SavedConnection> all() {
        return jdbc.sql(SELECT + "order by repository_id").query(this::saved).list();
    }

    /** Adds a connection; false when the repository has one already. */
    boolean insert(SavedConnection saved) {
        return write(INSERT, saved).update() == 1;
    }

    /** Replaces a connection; false when somebody changed it since that version. */
    boolean update(SavedConnection saved, int version) {
        return write(UPDATE, saved).param("version", version).update() == 1;
    }

    boolean reseal(SavedConnection saved) {
        return jdbc.sql(RESEAL)
                        .param("secrets", json.writeValueAsString(saved.sealed()))
                        .param("repository", saved.connection().repository().value())
                        .param("version", saved.connection().version())
                        .update()
                == 1;
    }

    /** Keeps the outcome of a test of that version. */
    void tested(Connection connection, LastTest test) {
        jdbc.sql(TESTED)
                .param("at", Timestamp.from(test.at()))
                .param("reachable", test.reachable())
                .param("text", test.text())
                .param("repository", connection.repository().value())
                .param("version", connection.version())
                .update();
    }

    boolean delete(RepositoryId repository, int version) {
        return jdbc.sql("delete from discovery.connection where repository_id = :repository and version = :version")
                        .param("repository", repository.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec write(String sql, SavedConnection saved) {
        Connection connection = saved.connection();
        Schedule schedule = connection.schedule();
        return jdbc.sql(sql)
                .param("repository", connection.repository().value())
                .param("kind", connection.kind())
                .param("settings", json.writeValueAsString(connection.settings()))
                .param("secrets", json.writeValueAsString(saved.sealed()))
                .param("interval", schedule.intervalDays())
                .param("from", schedule.fromHour())
                .param("to", schedule.toHour())
                .param("rate", schedule.rowsPerSecond());
    }

    private SavedConnection saved(ResultSet row, int number) throws SQLException {
        Map<String, String> settings = json.readValue(row.getString("settings"), new TypeReference<>() {});
        Map<String, String> secrets = json.readValue(row.getString("secrets"), new TypeReference<>() {});
        Connection connection = new Connection(
                new RepositoryId(row.getObject("repository_id", UUID.class)),
                row.getString("kind"),
                settings,
                secrets.keySet(),
                new Schedule(
                        (Integer) row.getObject("interval_days"),
                        (Integer) row.getObject("window_from"),
                        (Integer) row.getObject("window_to"),
                        (Long) row.getObject("rows_per_second")),
                lastTest(row),
                row.getInt("version"));
        return new SavedConnection(connection, secrets);
    }

    private static @Nullable LastTest lastTest(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("tested_at");
        if (at == null) {
            return null;
        }
        Instant when = at.toInstant();
        return new LastTest(when, row.getBoolean("test_reachable"), row.getString("test_text"));
    }
}
