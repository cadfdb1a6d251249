package org.hornbook.discovery.connect.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.ConnectionSettings;
import org.hornbook.discovery.connect.CountQuery;
import org.hornbook.discovery.connect.Counted;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Part;
import org.hornbook.discovery.connect.PartSize;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowQuery;
import org.hornbook.discovery.connect.RowSink;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.Source;
import org.hornbook.discovery.connect.SourceException;
import org.hornbook.discovery.connect.Workforce;

/** An open database: one connection holds the moment all others read at. */
final class JdbcSource implements Source {
    private final Database database;
    private final ConnectionSettings settings;
    private final Connection connection;
    private final String product;
    private final List<Dataset> datasets;
    private final String snapshot;
    private final Consumer<Problem> problems;

    private JdbcSource(
            Database database, ConnectionSettings settings, Connection connection, Consumer<Problem> problems)
            throws SQLException {
        this.database = database;
        this.settings = settings;
        this.connection = connection;
        this.problems = problems;
        product = database.product(connection);
        snapshot = database.snapshot(connection);
        datasets = List.copyOf(database.datasets(connection, settings, problems));
    }

    static JdbcSource open(Database database, ConnectionSettings settings, Consumer<Problem> problems) {
        Connection connection = null;
        try {
            connection = database.connect(settings);
            return new JdbcSource(database, settings, connection, problems);
        } catch (SQLException e) {
            if (connection != null) {
                close(connection, problems);
            }
            throw new SourceException(
                    new Problem(database.title(), "It does not answer: " + reason(e), database.cure(e)), e);
        }
    }

    /** The first line of the driver's message, which names no value and no secret. */
    static String reason(SQLException failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName() + "."
                : message.lines().findFirst().orElse("").strip();
    }

    /** The same without anything in quotation marks, because while reading that may be a value. */
    static String readingReason(SQLException failure) {
        return reason(failure).replaceAll("'[^']*'|\"[^\"]*\"", "…");
    }

    static void close(Connection connection, Consumer<Problem> problems) {
        try {
            connection.close();
        } catch (SQLException e) {
            problems.accept(new Problem("connection", "It did not close: " + reason(e), "Nothing needs to be done."));
        }
    }

    @Override
    public String product() {
        return product;
    }

    @Override
    public List<Dataset> datasets() {
        return datasets;
    }

    @Override
    public RowStream read(Dataset dataset, long maximumRows) {
        return read(
                database,
                settings,
                dataset,
                connected -> database.read(connected, dataset, maximumRows, snapshot),
                problems);
    }

    @Override
    public List<Part> parts(Dataset dataset, PartSize size, Workforce workforce) {
        List<KeyRange> ranges = List.of();
        if (database.dividesByKey()) {
            try {
                synchronized (connection) {
                    ranges = KeyParts.of(connection, dataset, size);
                }
            } catch (SQLException e) {
                throw unreadable(dataset, e);
            }
        }
        if (ranges.isEmpty()) {
            return List.of(new JdbcPart(database.kind(), settings.values(), dataset, snapshot, null));
        }
        return ranges.stream()
                .map(range -> (Part) new JdbcPart(database.kind(), settings.values(), dataset, snapshot, range))
                .toList();
    }

    /** Starts a query on a connection. */
    @FunctionalInterface
    interface Query {
        RowStream on(Connection connection) throws SQLException;
    }

    /** Reads on a connection of its own, which the stream closes. */
    static RowStream read(
            Database database, ConnectionSettings settings, Dataset dataset, Query query, Consumer<Problem> problems) {
        Connection reading = null;
        try {
            reading = database.connect(settings);
            return query.on(reading);
        } catch (SQLException e) {
            if (reading != null) {
                close(reading, problems);
            }
            throw unreadable(dataset, e);
        }
    }

    private static SourceException unreadable(Dataset dataset, SQLException e) {
        return new SourceException(
                new Problem(
                        dataset.qualifiedName(),
                        "It cannot be read: " + reason(e),
                        "Check that the account may select from it."),
                e);
    }

    @Override
    public Counted count(CountQuery query) {
        try (Connection counting = database.connect(settings)) {
            return new CountStatement(database, query).run(counting);
        } catch (SQLException e) {
            throw new SourceException(
                    new Problem(
                            query.dataset().qualifiedName(),
                            "It cannot be counted: " + readingReason(e),
                            "Check that the account may select from it."),
                    e);
        }
    }

    @Override
    public void rows(RowQuery query, RowSink sink) {
        try (Connection reading = database.connect(settings)) {
            new RowStatement(database, query).run(reading, sink);
        } catch (SQLException e) {
            throw new SourceException(
                    new Problem(
                            query.dataset().qualifiedName(),
                            "Its rows cannot be read: " + readingReason(e),
                            "Check that the account may select from it."),
                    e);
        }
    }

    @Override
    public boolean finds(Dataset dataset, String column) {
        try {
            synchronized (connection) {
                return new KeyIndexes(connection, database).serves(dataset, column);
            }
        } catch (SQLException e) {
            problems.accept(new Problem(
                    dataset.qualifiedName(),
                    "Its indexes cannot be read: " + readingReason(e),
                    "Nothing needs to be done."));
            return false;
        }
    }

    @Override
    public void close() {
        close(connection, problems);
    }
}
