package org.hornbook.sample.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hornbook.sample.truth.DatasetTruth;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes datasets as tables of PostgreSQL; rows go by COPY, the constraints after them. */
public final class PostgresWriter {

    private static final int CHUNK = 1 << 16;
    private static final String LABEL = "Synthetic sample data of a fictitious district";

    private PostgresWriter() {}

    /** The truth about tables. */
    public static List<DatasetTruth> truths(List<Dataset<?>> datasets) {
        return datasets.stream().map(d -> d.truth("", Storage::postgres)).toList();
    }

    /** Drops the schemas that carry our label, as an interrupted writing leaves them. */
    public static void dropLabelled(Connection connection) throws SQLException {
        String query = "SELECT nspname FROM pg_namespace WHERE obj_description(oid, 'pg_namespace') = '" + LABEL + "'";
        try (Statement statement = connection.createStatement()) {
            var schemas = new ArrayList<String>();
            try (ResultSet result = statement.executeQuery(query)) {
                while (result.next()) {
                    schemas.add(result.getString(1));
                }
            }
            for (String schema : schemas) {
                statement.execute("DROP SCHEMA " + schema + " CASCADE");
            }
        }
    }

    /** Makes the schemas and empty tables. */
    public static void createTables(Connection connection, List<Dataset<?>> datasets) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String schema :
                    datasets.stream().map(d -> schemaOf(d.name())).distinct().toList()) {
                statement.addBatch("CREATE SCHEMA IF NOT EXISTS " + schema);
                statement.addBatch("COMMENT ON SCHEMA %s IS '%s'".formatted(schema, LABEL));
            }
            for (Dataset<?> dataset : datasets) {
                statement.addBatch(createTable(dataset));
            }
            statement.executeBatch();
        }
    }

    /** Copies the rows of one dataset into its table. */
    public static <R> void copyRows(Connection connection, Dataset<R> dataset) throws SQLException, IOException {
        CopyIn copy =
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + dataset.name() + " FROM STDIN");
        var text = new StringBuilder(CHUNK + 4096);
        for (R row : dataset.rows()) {
            appendRow(text, dataset, row);
            if (text.length() >= CHUNK) {
                send(copy, text);
            }
        }
        send(copy, text);
        copy.endCopy();
    }

    /** Adds primary keys, then foreign keys. */
    public static void addConstraints(Connection connection, List<Dataset<?>> datasets) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Dataset<?> dataset : datasets) {
                if (!dataset.primaryKey().isEmpty()) {
                    statement.addBatch("ALTER TABLE %s ADD PRIMARY KEY (%s)"
                            .formatted(dataset.name(), String.join(", ", dataset.primaryKey())));
                }
            }
            for (String foreignKey : foreignKeys(datasets)) {
                statement.addBatch(foreignKey);
            }
            statement.executeBatch();
        }
    }

    private static List<String> foreignKeys(List<Dataset<?>> datasets) {
        var statements = new ArrayList<String>();
        for (Dataset<?> dataset : datasets) {
            for (Link link : dataset.links()) {
                if (link.declaration() == Link.Declaration.FOREIGN_KEY) {
                    statements.add("ALTER TABLE %s ADD FOREIGN KEY (%s) REFERENCES %s (%s)"
                            .formatted(
                                    dataset.name(),
                                    link.column(),
                                    link.to().dataset(),
                                    link.to().column()));
                }
            }
        }
        return statements;
    }

    private static String schemaOf(String name) {
        return name.substring(0, name.indexOf('.'));
    }

    private static String createTable(Dataset<?> dataset) {
        return dataset.columns().stream()
                .map(c -> c.name() + " " + c.storage().postgres())
                .collect(Collectors.joining(", ", "CREATE TABLE " + dataset.name() + " (", ")"));
    }

    private static void send(CopyIn copy, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private static <R> void appendRow(StringBuilder text, Dataset<R> dataset, R row) {
        List<Column<R>> columns = dataset.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                text.append('\t');
            }
            appendValue(text, columns.get(i).value().apply(row));
        }
        text.append('\n');
    }

    private static void appendValue(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        if (!(value instanceof String string)) {
            text.append(value);
            return;
        }
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
