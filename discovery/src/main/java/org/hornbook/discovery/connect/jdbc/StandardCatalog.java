package org.hornbook.discovery.connect.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.jspecify.annotations.Nullable;

/** Reads tables, columns and keys through the standard interface of JDBC drivers. */
final class StandardCatalog {
    private final DatabaseMetaData metaData;
    private final Server.Product product;
    private final String database;
    private final Consumer<Problem> problems;

    /** Where a table is, in the driver's terms. */
    private record Place(@Nullable String catalog, @Nullable String schema, String table) {}

    StandardCatalog(Connection connection, Server.Product product, String database, Consumer<Problem> problems)
            throws SQLException {
        metaData = connection.getMetaData();
        this.product = product;
        this.database = database;
        this.problems = problems;
    }

    List<Dataset> datasets(boolean views) throws SQLException {
        var datasets = new ArrayList<Dataset>();
        String[] kinds = views ? new String[] {"TABLE", "BASE TABLE", "VIEW"} : new String[] {"TABLE", "BASE TABLE"};
        String catalog = product.schemasAreCatalogs() ? database : null;
        for (Map.Entry<Place, Described> table : tables(catalog, kinds).entrySet()) {
            try {
                datasets.add(dataset(table.getKey(), table.getValue()));
            } catch (SQLException e) {
                problems.accept(new Problem(
                        table.getKey().table,
                        "The table cannot be described: " + JdbcSource.reason(e),
                        "Check the rights of the account."));
            }
        }
        return datasets;
    }

    private record Described(Dataset.Kind kind, @Nullable String comment) {}

    private Map<Place, Described> tables(@Nullable String catalog, String[] kinds) throws SQLException {
        Map<Place, Described> tables = new LinkedHashMap<>();
        try (ResultSet rows = metaData.getTables(catalog, null, "%", kinds)) {
            while (rows.next()) {
                var place = new Place(
                        rows.getString("TABLE_CAT"), rows.getString("TABLE_SCHEM"), rows.getString("TABLE_NAME"));
                String schema = schema(place);
                if (schema == null || !product.systemSchemas().contains(schema.toLowerCase(Locale.ROOT))) {
                    boolean view = rows.getString("TABLE_TYPE").contains("VIEW");
                    String comment = rows.getString("REMARKS");
                    tables.put(
                            place,
                            new Described(
                                    view ? Dataset.Kind.VIEW : Dataset.Kind.TABLE,
                                    comment == null || comment.isBlank() ? null : comment));
                }
            }
        }
        return tables;
    }

    private @Nullable String schema(Place place) {
        return product.schemasAreCatalogs() ? place.catalog : place.schema;
    }

    private Dataset dataset(Place place, Described described) throws SQLException {
        List<Dataset.ForeignKey> keys = foreignKeys(place);
        var columns = new ArrayList<Column>();
        try (ResultSet rows = metaData.getColumns(place.catalog, escaped(place.schema), escaped(place.table), "%")) {
            while (rows.next()) {
                String name = rows.getString("COLUMN_NAME");
                String comment = rows.getString("REMARKS");
                columns.add(new Column(
                        name,
                        columns.size() + 1,
                        type(rows),
                        comment == null || comment.isBlank() ? null : comment,
                        ForeignKeys.reference(keys, name)));
            }
        }
        return new Dataset(
                schema(place), place.table, described.kind, described.comment, columns, -1, primaryKey(place), keys);
    }

    /** In patterns of the driver's a name must be escaped where it holds a wildcard. */
    private @Nullable String escaped(@Nullable String name) throws SQLException {
        String escape = metaData.getSearchStringEscape();
        return name == null || escape == null || escape.isEmpty()
                ? name
                : name.replace(escape, escape + escape)
                        .replace("_", escape + "_")
                        .replace("%", escape + "%");
    }

    private static String type(ResultSet column) throws SQLException {
        String name = column.getString("TYPE_NAME").toLowerCase(Locale.ROOT);
        int size = column.getInt("COLUMN_SIZE");
        return name.endsWith("char") && size > 0 && size < 100_000 ? name + "(" + size + ")" : name;
    }

    private List<String> primaryKey(Place place) throws SQLException {
        var key = new TreeMap<Integer, String>();
        try (ResultSet rows = metaData.getPrimaryKeys(place.catalog, place.schema, place.table)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(key.values());
    }

    private List<Dataset.ForeignKey> foreignKeys(Place place) throws SQLException {
        Map<String, ForeignKeys.Parts> keys = new LinkedHashMap<>();
        try (ResultSet rows = metaData.getImportedKeys(place.catalog, place.schema, place.table)) {
            while (rows.next()) {
                String schema = rows.getString(product.schemasAreCatalogs() ? "PKTABLE_CAT" : "PKTABLE_SCHEM");
                String table = rows.getString("PKTABLE_NAME");
                String target = schema == null ? table : schema + "." + table;
                keys.computeIfAbsent(target + "/" + rows.getString("FK_NAME"), name -> new ForeignKeys.Parts(target))
                        .add(rows.getString("FKCOLUMN_NAME"), rows.getString("PKCOLUMN_NAME"));
            }
        }
        return keys.values().stream().map(ForeignKeys.Parts::key).toList();
    }
}
