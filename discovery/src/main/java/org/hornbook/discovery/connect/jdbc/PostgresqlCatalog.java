package org.hornbook.discovery.connect.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;

/** Reads tables, columns and keys from PostgreSQL's system catalog. */
final class PostgresqlCatalog {
    private static final String TABLES = """
            SELECT c.oid::bigint AS id, n.nspname, c.relname, c.relkind::text, c.reltuples::bigint,
                   obj_description(c.oid, 'pg_class') AS comment,
                   has_table_privilege(c.oid, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE') AS readable
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = ANY (?) AND NOT c.relispartition
              AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
              AND (cardinality(?::text[]) = 0 OR n.nspname = ANY (?::text[]))
            ORDER BY n.nspname, c.relname
            """;
    private static final String COLUMNS = """
            SELECT a.attrelid::bigint AS id, a.attname, format_type(a.atttypid, a.atttypmod) AS type,
                   col_description(a.attrelid, a.attnum) AS comment
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind = ANY (?)
            ORDER BY a.attrelid, a.attnum
            """;
    private static final String KEYS = """
            SELECT k.conrelid::bigint AS id, k.contype::text, n.nspname, f.relname,
                   (SELECT array_agg(a.attname::text ORDER BY u.place)
                    FROM unnest(k.conkey) WITH ORDINALITY u(number, place)
                    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number) AS columns,
                   (SELECT array_agg(a.attname::text ORDER BY u.place)
                    FROM unnest(k.confkey) WITH ORDINALITY u(number, place)
                    JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.number) AS referenced
            FROM pg_constraint k
            LEFT JOIN pg_class f ON f.oid = k.confrelid LEFT JOIN pg_namespace n ON n.oid = f.relnamespace
            WHERE k.contype IN ('p', 'f') AND k.conrelid <> 0
            ORDER BY k.conrelid, k.conname
            """;

    private final Connection connection;
    private final List<String> schemas;
    private final String[] kinds;
    private final Consumer<Problem> problems;
    private final Map<Long, List<RawColumn>> columns = new LinkedHashMap<>();
    private final Map<Long, List<String>> primaryKeys = new LinkedHashMap<>();
    private final Map<Long, List<Dataset.ForeignKey>> foreignKeys = new LinkedHashMap<>();

    private record RawColumn(
            String name,
            String type,
            @org.jspecify.annotations.Nullable String comment) {}

    PostgresqlCatalog(Connection connection, List<String> schemas, boolean views, Consumer<Problem> problems) {
        this.connection = connection;
        this.schemas = schemas;
        this.kinds = views ? new String[] {"r", "p", "f", "v", "m"} : new String[] {"r", "p", "f"};
        this.problems = problems;
    }

    List<Dataset> datasets() throws SQLException {
        readColumns();
        readKeys();
        var datasets = new ArrayList<Dataset>();
        try (PreparedStatement statement = connection.prepareStatement(TABLES)) {
            Array wanted = connection.createArrayOf("text", schemas.toArray());
            statement.setArray(1, kinds());
            statement.setArray(2, wanted);
            statement.setArray(3, wanted);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Dataset dataset = dataset(rows);
                    if (!rows.getBoolean("readable")) {
                        problems.accept(new Problem(
                                dataset.qualifiedName(),
                                "The account may not read this table.",
                                "Grant it SELECT, or leave the table's schema out."));
                    } else if (!dataset.columns().isEmpty()) {
                        datasets.add(dataset);
                    }
                }
            }
        }
        return datasets;
    }

    private Array kinds() throws SQLException {
        return connection.createArrayOf("\"char\"", kinds);
    }

    private void readColumns() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setArray(1, kinds());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.computeIfAbsent(rows.getLong("id"), id -> new ArrayList<>())
                            .add(new RawColumn(
                                    rows.getString("attname"), rows.getString("type"), rows.getString("comment")));
                }
            }
        }
    }

    private void readKeys() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEYS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                long id = rows.getLong("id");
                List<String> own = texts(rows.getArray("columns"));
                if (rows.getString("contype").equals("p")) {
                    primaryKeys.put(id, own);
                } else {
                    String target = rows.getString("nspname") + "." + rows.getString("relname");
                    foreignKeys
                            .computeIfAbsent(id, key -> new ArrayList<>())
                            .add(new Dataset.ForeignKey(own, target, texts(rows.getArray("referenced"))));
                }
            }
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    private Dataset dataset(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        List<Dataset.ForeignKey> keys = foreignKeys.getOrDefault(id, List.of());
        var described = new ArrayList<Column>();
        for (RawColumn raw : columns.getOrDefault(id, List.of())) {
            described.add(new Column(
                    raw.name, described.size() + 1, raw.type, raw.comment, ForeignKeys.reference(keys, raw.name)));
        }
        boolean view = List.of("v", "m").contains(row.getString("relkind"));
        return new Dataset(
                row.getString("nspname"),
                row.getString("relname"),
                view ? Dataset.Kind.VIEW : Dataset.Kind.TABLE,
                row.getString("comment"),
                described,
                row.getLong("reltuples"),
                primaryKeys.getOrDefault(id, List.of()),
                keys);
    }
}
