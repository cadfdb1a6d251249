package org.hornbook.discovery.connect.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.PartSize;

/** Divides tables by their key where it is one whole number. */
final class KeyParts {
    private static final Pattern WHOLE_NUMBER =
            Pattern.compile("(big|small|medium)?int(eger|2|4|8)?\\b.*", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 10_000;

    private KeyParts() {}

    /** The ranges, one at least; empty when the table has no such key or is small. */
    static List<KeyRange> of(Connection connection, Dataset dataset, PartSize size) throws SQLException {
        if (dataset.primaryKey().size() != 1) {
            return List.of();
        }
        String key = dataset.primaryKey().getFirst();
        boolean whole = dataset.columns().stream()
                .filter(column -> column.name().equals(key))
                .map(Column::storageType)
                .anyMatch(type -> WHOLE_NUMBER.matcher(type).matches());
        boolean small = dataset.estimatedRows() > 0 && dataset.estimatedRows() < size.rows();
        return whole && !small ? ranges(connection, dataset, key, size) : List.of();
    }

    private static List<KeyRange> ranges(Connection connection, Dataset dataset, String key, PartSize size)
            throws SQLException {
        String name = Identifiers.quoted(key);
        String sql = "SELECT min(" + name + "), max(" + name + ") FROM " + Identifiers.table(dataset);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next() || row.getString(1) == null) {
                return List.of();
            }
            long smallest = row.getLong(1);
            long largest = row.getLong(2);
            double rows = dataset.estimatedRows() > 0 ? dataset.estimatedRows() : (double) largest - smallest + 1;
            int count = (int) Math.clamp(Math.ceil(rows / size.rows()), 1, MOST);
            return KeyRange.dividing(key, smallest, largest, count);
        }
    }
}
