package org.hornbook.discovery.connect.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Part;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowStream;

/** Files found in a folder that a database engine in this process reads: databases in a file, Parquet, JSON. */
public interface FileDatabase {
    /**
     * The tables of the file.
     *
     * @param problems told of tables that cannot be described
     */
    List<Dataset> datasets(Path file, Consumer<Problem> problems) throws SQLException;

    /**
     * The rows of one of its tables.
     *
     * @param where what messages call it
     */
    RowStream read(Path file, Dataset dataset, long maximumRows, String where) throws SQLException;

    /**
     * The rows in parts, in order; nothing when they cannot be divided.
     *
     * @param rows how many a part should about have
     */
    default List<Part> parts(Path file, Dataset dataset, long rows, String where) throws SQLException {
        return List.of();
    }

    /** SQLite. */
    static FileDatabase sqlite() {
        return new FileDatabase() {
            @Override
            public List<Dataset> datasets(Path file, Consumer<Problem> problems) throws SQLException {
                try (Connection connection = Sqlite.open(file)) {
                    return Sqlite.datasets(connection, problems);
                }
            }

            @Override
            public RowStream read(Path file, Dataset dataset, long maximumRows, String where) throws SQLException {
                return ResultStream.of(
                        where, Sqlite.open(file), Sqlite.query(dataset.name(), dataset.columns(), maximumRows));
            }
        };
    }

    /** DuckDB. */
    static FileDatabase duckdb() {
        return new FileDatabase() {
            @Override
            public List<Dataset> datasets(Path file, Consumer<Problem> problems) throws SQLException {
                try (Connection connection = Duckdb.open(file)) {
                    return Duckdb.datasets(connection);
                }
            }

            @Override
            public RowStream read(Path file, Dataset dataset, long maximumRows, String where) throws SQLException {
                return Duckdb.read(Duckdb.open(file), where, dataset, Identifiers.table(dataset), maximumRows);
            }
        };
    }

    /** Parquet. */
    static FileDatabase parquet() {
        return new ParquetFile();
    }

    /** JSON: an array of objects, or one object a line. */
    static FileDatabase json() {
        return new TableFile("read_json_auto");
    }
}
