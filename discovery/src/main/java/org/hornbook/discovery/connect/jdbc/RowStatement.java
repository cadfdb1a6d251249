package org.hornbook.discovery.connect.jdbc;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.ColumnValues;
import org.hornbook.discovery.connect.CountQuery;
import org.hornbook.discovery.connect.CountQuery.Lookup;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowQuery;
import org.hornbook.discovery.connect.RowQuery.Field;
import org.hornbook.discovery.connect.RowSink;
import org.hornbook.discovery.connect.SourceException;
import org.jspecify.annotations.Nullable;

/**
 * Rows by SQL: names quoted, values bound in the column's own type so that its index serves, many values in batches.
 * Whatever the database finds is compared once more here, because databases ignore case, accents or spaces each in their
 * own way.
 */
final class RowStatement {
    private static final int MOST_SECONDS = 900;
    private static final int FETCH_SIZE = 1000;

    /** Oracle takes no more than 1,000 in a list, SQL Server 2,100 in a statement. */
    private static final int BATCH = 500;

    /** With more values than this, reading everything once is faster than asking for them in batches. */
    private static final int MOST_BOUND = 8 * BATCH;

    private static final String BASE = "sought";

    private final Database database;
    private final RowQuery query;
    private final List<List<Lookup>> paths;
    private final List<Check> checks = new ArrayList<>();
    private long found;
    private boolean wanted = true;

    /**
     * A condition.
     *
     * @param values in the column's one way to write them, by which rows are compared here
     * @param bound what the database is asked for: the values, and texts as they were given with spaces around them
     */
    private record Check(Field field, ColumnValues comparing, Set<String> values, List<String> bound) {}

    RowStatement(Database database, RowQuery query) {
        this.database = database;
        this.query = query;
        paths = query.paths();
        for (RowQuery.Condition condition : query.where()) {
            ColumnValues comparing = ColumnValues.of(column(condition.field()));
            Set<String> values = condition.values().stream()
                    .flatMap(value -> comparing.normal(value).stream())
                    .collect(Collectors.toUnmodifiableSet());
            checks.add(new Check(condition.field(), comparing, values, bound(condition, comparing, values)));
        }
        query.fields().forEach(this::column);
    }

    private static List<String> bound(RowQuery.Condition condition, ColumnValues comparing, Set<String> values) {
        Set<String> bound = new TreeSet<>(values);
        if (comparing == ColumnValues.TEXT) {
            bound.addAll(condition.values());
        }
        return List.copyOf(bound);
    }

    void run(Connection connection, RowSink sink) throws SQLException {
        if (query.limit() == 0
                || checks.stream().anyMatch(check -> check.values().isEmpty())) {
            return;
        }
        for (List<Lookup> path : paths) {
            checkUnique(connection, path.getLast());
        }
        Check most = checks.stream()
                .max(Comparator.comparingInt(check -> check.bound().size()))
                .orElse(null);
        if (most == null || most.bound().size() > MOST_BOUND) {
            run(connection, sink, null, List.of());
            return;
        }
        List<String> values = most.bound();
        for (int from = 0; from < values.size() && wanted && found < query.limit(); from += BATCH) {
            run(connection, sink, most, values.subList(from, Math.min(values.size(), from + BATCH)));
        }
    }

    private void run(Connection connection, RowSink sink, @Nullable Check batched, List<String> batch)
            throws SQLException {
        List<Check> bound = checks.stream()
                .filter(check -> check.equals(batched) || check.bound().size() <= BATCH)
                .toList();
        try (PreparedStatement statement = connection.prepareStatement(
                sql(bound, batched, batch.size()), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setQueryTimeout(MOST_SECONDS);
            statement.setFetchSize(FETCH_SIZE);
            int place = 1;
            for (Check check : bound) {
                List<String> values = check.equals(batched) ? batch : check.bound();
                for (String value : values) {
                    bind(statement, place++, check.comparing(), value);
                }
            }
            give(statement, sink);
        }
    }

    private static void bind(PreparedStatement statement, int place, ColumnValues comparing, String value)
            throws SQLException {
        switch (comparing) {
            case TEXT -> statement.setString(place, value);
            case WHOLE -> statement.setLong(place, Long.parseLong(value));
            case NUMBER -> statement.setBigDecimal(place, new BigDecimal(value));
        }
    }

    private void give(PreparedStatement statement, RowSink sink) throws SQLException {
        int width = query.fields().size();
        try (ResultSet rows = statement.executeQuery()) {
            boolean[] binary = ResultStream.binary(rows.getMetaData());
            while (wanted && found < query.limit() && rows.next()) {
                Set<List<Lookup>> led = led(rows, width + checks.size());
                if (meets(rows, width, led)) {
                    List<@Nullable String> values = new ArrayList<>(width);
                    for (int i = 0; i < width; i++) {
                        values.add(
                                leads(led, query.fields().get(i)) ? ResultStream.text(rows, i + 1, binary[i]) : null);
                    }
                    found++;
                    wanted = sink.accept(values);
                }
            }
        }
    }

    /** The paths on which keys are the same to the letter. */
    private Set<List<Lookup>> led(ResultSet rows, int before) throws SQLException {
        Set<List<Lookup>> led = new HashSet<>();
        for (int i = 0; i < paths.size(); i++) {
            List<Lookup> path = paths.get(i);
            String from = rows.getString(before + 2 * i + 1);
            String to = rows.getString(before + 2 * i + 2);
            boolean same = from != null
                    && to != null
                    && ColumnValues.of(column(from(path)))
                            .normal(from)
                            .equals(ColumnValues.of(column(to(path))).normal(to));
            if (same && (path.size() == 1 || led.contains(path.subList(0, path.size() - 1)))) {
                led.add(path);
            }
        }
        return led;
    }

    private static boolean leads(Set<List<Lookup>> led, Field field) {
        return field.path().isEmpty() || led.contains(field.path());
    }

    private static Field from(List<Lookup> path) {
        return new Field(path.getLast().column(), path.subList(0, path.size() - 1));
    }

    private static Field to(List<Lookup> path) {
        return new Field(path.getLast().key(), path);
    }

    private boolean meets(ResultSet rows, int width, Set<List<Lookup>> led) throws SQLException {
        for (int i = 0; i < checks.size(); i++) {
            String value = rows.getString(width + i + 1);
            Check check = checks.get(i);
            if (value == null
                    || !leads(led, check.field())
                    || check.comparing()
                            .normal(value)
                            .filter(check.values()::contains)
                            .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private String sql(List<Check> bound, @Nullable Check batched, int batch) {
        List<Field> selected = new ArrayList<>(query.fields());
        checks.forEach(check -> selected.add(check.field()));
        for (List<Lookup> path : paths) {
            selected.add(from(path));
            selected.add(to(path));
        }
        StringBuilder sql = new StringBuilder("SELECT ")
                .append(selected.stream().map(this::name).collect(Collectors.joining(", ")))
                .append(" FROM ")
                .append(Identifiers.table(query.dataset()))
                .append(' ')
                .append(BASE);
        for (int i = 0; i < paths.size(); i++) {
            sql.append(" LEFT JOIN ")
                    .append(Identifiers.table(paths.get(i).getLast().dataset()))
                    .append(" looked")
                    .append(i)
                    .append(" ON ")
                    .append(joined(i));
        }
        String conditions = bound.stream()
                .map(check -> condition(
                        check, check.equals(batched) ? batch : check.bound().size()))
                .collect(Collectors.joining(" AND "));
        return conditions.isEmpty() ? sql.toString() : sql + " WHERE " + conditions;
    }

    /** Columns of the same type are compared as they are, so that an index serves; others as text. */
    private String joined(int place) {
        Field from = from(paths.get(place));
        Field to = to(paths.get(place));
        String left = name(from);
        String right = name(to);
        return sameKind(column(from), column(to))
                ? left + " = " + right
                : database.text(left) + " = " + database.text(right);
    }

    private static boolean sameKind(Column left, Column right) {
        ColumnValues kind = ColumnValues.of(left);
        if (kind != ColumnValues.of(right)) {
            return false;
        }
        return kind != ColumnValues.TEXT
                || family(left).equals(family(right))
                || (isPlainText(left) && isPlainText(right));
    }

    private static String family(Column column) {
        return column.storageType().toLowerCase(java.util.Locale.ROOT).replaceAll("\\(.*", "");
    }

    private static boolean isPlainText(Column column) {
        String family = family(column);
        return family.contains("char") || family.contains("text") || family.contains("clob") || family.equals("string");
    }

    private String condition(Check check, int values) {
        String name = name(check.field());
        Column column = column(check.field());
        boolean asIs = check.comparing() != ColumnValues.TEXT || isPlainText(column);
        return (asIs ? name : database.text(name)) + " IN (" + "?, ".repeat(values - 1) + "?)";
    }

    private String name(Field field) {
        return (field.path().isEmpty() ? BASE : "looked" + paths.indexOf(field.path())) + "."
                + Identifiers.quoted(field.column());
    }

    private Column column(Field field) {
        Dataset home = field.path().isEmpty()
                ? query.dataset()
                : field.path().getLast().dataset();
        return home.columns().stream()
                .filter(column -> column.name().equals(field.column()))
                .findFirst()
                .orElseThrow(() -> new SourceException(new Problem(
                        field.column(), "There is no such column any more.", "Scan the repository again.")));
    }

    /** A lookup that finds several rows would give a row more than once, perhaps as another person's. */
    private void checkUnique(Connection connection, Lookup lookup) throws SQLException {
        if (lookup.dataset().primaryKey().equals(List.of(lookup.key()))
                || new KeyIndexes(connection, database).unique(lookup.dataset(), lookup.key())) {
            return;
        }
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
}
