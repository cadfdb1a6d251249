package org.hornbook.discovery.connect.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.ConnectionSettings;
import org.hornbook.discovery.connect.ConnectionTest;
import org.hornbook.discovery.connect.Connector;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.Setting;
import org.hornbook.discovery.connect.Source;
import org.hornbook.discovery.connect.SourceException;
import org.jspecify.annotations.Nullable;

/** Opens a database. */
public final class JdbcConnector implements Connector {
    private final Database database;

    private JdbcConnector(Database database) {
        this.database = database;
    }

    /** The connector for PostgreSQL. */
    public static Connector postgresql() {
        return new JdbcConnector(new Postgresql());
    }

    /** The connector for SQLite files. */
    public static Connector sqlite() {
        return new JdbcConnector(new Sqlite());
    }

    /** The connector for DuckDB files. */
    public static Connector duckdb() {
        return new JdbcConnector(new Duckdb());
    }

    /** The connector for MariaDB and MySQL. */
    public static Connector mariadb() {
        return new JdbcConnector(new Server(new MariaDb()));
    }

    /** The connector for SQL Server. */
    public static Connector sqlserver() {
        return new JdbcConnector(new Server(new SqlServer()));
    }

    /** The connector for Oracle, whose driver must be installed. */
    public static Connector oracle() {
        return new JdbcConnector(new Server(new Oracle()));
    }

    /**
     * A connector for each driver that an operator dropped into a folder with its description.
     *
     * @throws SourceException naming the description that is wrong
     */
    public static List<Connector> dropped(Path folder) {
        return DroppedDriver.in(folder).stream()
                .map(product -> (Connector) new JdbcConnector(new Server(product)))
                .toList();
    }

    @Override
    public String kind() {
        return database.kind();
    }

    @Override
    public String title() {
        return database.title();
    }

    @Override
    public List<Setting> settings() {
        return database.settings();
    }

    @Override
    public ConnectionTest test(ConnectionSettings settings) {
        try (Connection connection = database.connect(settings)) {
            int datasets =
                    database.datasets(connection, settings, problem -> {}).size();
            return new ConnectionTest.Reachable(database.product(connection), datasets);
        } catch (SQLException e) {
            return new ConnectionTest.Unreachable(JdbcSource.reason(e), database.cure(e));
        } catch (SourceException e) {
            return new ConnectionTest.Unreachable(
                    e.problem().what(), e.problem().cure());
        }
    }

    /** Reads a part of a table elsewhere than where the scan was planned. */
    RowStream read(
            ConnectionSettings settings,
            Dataset dataset,
            String snapshot,
            @Nullable KeyRange range,
            Consumer<Problem> problems) {
        return JdbcSource.read(
                database,
                settings,
                dataset,
                connected -> range == null
                        ? database.read(connected, dataset, Long.MAX_VALUE, snapshot)
                        : database.readRange(connected, dataset, range, snapshot),
                problems);
    }

    @Override
    public Source open(ConnectionSettings settings, Consumer<Problem> problems) {
        return JdbcSource.open(database, settings, problems);
    }
}
