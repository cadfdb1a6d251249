package org.hornbook.discovery.connect.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.hornbook.discovery.connect.Dataset;

/** Whether an index finds rows by a column, as drivers tell it. */
final class KeyIndexes {
    private final Connection connection;
    private final boolean schemasAreCatalogs;

    KeyIndexes(Connection connection, Database database) {
        this.connection = connection;
        schemasAreCatalogs = database.schemasAreCatalogs();
    }

    /** True when an index begins with the column, or the primary key does. */
    boolean serves(Dataset dataset, String column) throws SQLException {
        if (!dataset.primaryKey().isEmpty() && dataset.primaryKey().getFirst().equals(column)) {
            return true;
        }
        return indexes(dataset).values().stream().anyMatch(index -> index.first.equals(column));
    }

    /** True when an index on the column alone keeps its values different. */
    boolean unique(Dataset dataset, String column) throws SQLException {
        return indexes(dataset).values().stream()
                .anyMatch(index -> index.unique && index.columns == 1 && index.first.equals(column));
    }

    private static final class Index {
        private String first = "";
        private boolean unique;
        private int columns;
    }

    private Map<String, Index> indexes(Dataset dataset) throws SQLException {
        Map<String, Index> indexes = new HashMap<>();
        String schema = dataset.schema();
        try (ResultSet rows = connection
                .getMetaData()
                .getIndexInfo(
                        schemasAreCatalogs ? schema : null,
                        schemasAreCatalogs ? null : schema,
                        dataset.name(),
                        false,
                        true)) {
            while (rows.next()) {
                String name = rows.getString("INDEX_NAME");
                String column = rows.getString("COLUMN_NAME");
                String filter = rows.getString("FILTER_CONDITION");
                // an index over some rows only does not find the others
                if (name != null && column != null && (filter == null || filter.isBlank())) {
                    Index index = indexes.computeIfAbsent(name, any -> new Index());
                    index.columns++;
                    index.unique = !rows.getBoolean("NON_UNIQUE");
                    if (rows.getInt("ORDINAL_POSITION") <= 1 && index.first.isEmpty()) {
                        index.first = column.replaceAll("^\"|\"$", "").replace("\"\"", "\"");
                    }
                }
            }
        }
        return indexes;
    }
}
