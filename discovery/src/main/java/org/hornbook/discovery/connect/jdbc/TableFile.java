package org.hornbook.discovery.connect.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowStream;

/** A file of one table, read by a table function of DuckDB. */
class TableFile implements FileDatabase {
    private final String function;

    TableFile(String function) {
        this.function = function;
    }

    @Override
    public List<Dataset> datasets(Path file, Consumer<Problem> problems) throws SQLException {
        try (Connection connection = Duckdb.memory();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM " + call(function, file))) {
            var columns = new ArrayList<Column>();
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), columns.size() + 1, rows.getString(2), null, null));
            }
            return List.of(Dataset.ofFile(file.toString(), Dataset.Kind.FILE, columns));
        }
    }

    @Override
    public RowStream read(Path file, Dataset dataset, long maximumRows, String where) throws SQLException {
        return Duckdb.read(Duckdb.memory(), where, dataset, call(function, file), maximumRows);
    }

    static String call(String function, Path file) {
        return function + "(" + literal(file) + ")";
    }

    static String literal(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }
}
