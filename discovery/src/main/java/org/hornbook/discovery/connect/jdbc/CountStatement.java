package org.hornbook.discovery.connect.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hornbook.discovery.connect.CountQuery;
import org.hornbook.discovery.connect.CountQuery.Field;
import org.hornbook.discovery.connect.CountQuery.Lookup;
import org.hornbook.discovery.connect.Counted;
import org.jspecify.annotations.Nullable;

/** A count as SQL: names quoted, values bound. */
final class CountStatement {
    private static final int MOST_SECONDS = 900;
    private static final String BASE = "counted";

    private final Database database;
    private final CountQuery query;
    private final List<Lookup> lookups;

    CountStatement(Database database, CountQuery query) {
        this.database = database;
        this.query = query;
        this.lookups = query.lookups();
    }

    Counted run(Connection connection) throws SQLException {
        for (Lookup lookup : lookups) {
            checkUnique(connection, lookup);
        }
        List<Counted.Group> groups = groups(connection);
        try (PreparedStatement statement = prepare(connection, "SELECT " + counts() + totalOfValues() + from());
                ResultSet row = statement.executeQuery()) {
            row.next();
            boolean different = query.different() != null;
            return new Counted(
                    groups,
                    row.getLong(1),
                    different ? row.getLong(2) : 0,
                    different ? row.getLong(1) - row.getLong(3) : 0);
        }
    }

    private List<Counted.Group> groups(Connection connection) throws SQLException {
        String keys = query.by().stream().map(this::expression).collect(Collectors.joining(", "));
        String sql = "SELECT " + keys + ", " + counts() + from() + " GROUP BY " + keys;
        List<Counted.Group> groups = new ArrayList<>();
        int width = query.by().size();
        try (PreparedStatement statement = prepare(connection, sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                List<@Nullable String> values = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    values.add(rows.getString(i));
                }
                groups.add(new Counted.Group(
                        values, rows.getLong(width + 1), query.different() == null ? 0 : rows.getLong(width + 2)));
                if (groups.size() > query.mostGroups()) {
                    throw query.tooManyGroups();
                }
            }
        }
        return groups;
    }

    private void checkUnique(Connection connection, Lookup lookup) throws SQLException {
        String key = Identifiers.quoted(lookup.key());
        String sql =
                "SELECT COUNT(" + key + "), COUNT(DISTINCT " + key + ") FROM " + Identifiers.table(lookup.dataset());
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            if (row.getLong(1) != row.getLong(2)) {
                throw CountQuery.notUnique(lookup);
            }
        }
    }

    private String counts() {
        return query.different() == null ? "COUNT(*)" : "COUNT(*), COUNT(DISTINCT " + base(query.different()) + ")";
    }

    private String totalOfValues() {
        return query.different() == null ? "" : ", COUNT(" + base(query.different()) + ")";
    }

    private String from() {
        StringBuilder sql = new StringBuilder(" FROM ")
                .append(Identifiers.table(query.dataset()))
                .append(' ')
                .append(BASE);
        for (int i = 0; i < lookups.size(); i++) {
            Lookup lookup = lookups.get(i);
            sql.append(" LEFT JOIN ")
                    .append(Identifiers.table(lookup.dataset()))
                    .append(" looked")
                    .append(i)
                    .append(" ON ")
                    .append(database.text(base(lookup.column())))
                    .append(" = ")
                    .append(database.text("looked" + i + "." + Identifiers.quoted(lookup.key())));
        }
        String conditions = query.where().stream()
                .map(condition -> expression(condition.field()) + " IN ("
                        + condition.values().stream().map(value -> "?").collect(Collectors.joining(", ")) + ")")
                .collect(Collectors.joining(" AND "));
        return conditions.isEmpty() ? sql.toString() : sql + " WHERE " + conditions;
    }

    private String expression(Field field) {
        Lookup lookup = field.through();
        return database.text(
                lookup == null
                        ? base(field.column())
                        : "looked" + lookups.indexOf(lookup) + "." + Identifiers.quoted(field.column()));
    }

    private static String base(String column) {
        return BASE + "." + Identifiers.quoted(column);
    }

    private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            statement.setQueryTimeout(MOST_SECONDS);
            int place = 1;
            for (CountQuery.Condition condition : query.where()) {
                for (String value : condition.values()) {
                    statement.setString(place++, value);
                }
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
