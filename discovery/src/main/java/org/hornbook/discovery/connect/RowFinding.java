package org.hornbook.discovery.connect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hornbook.discovery.connect.CountQuery.Lookup;
import org.hornbook.discovery.connect.RowQuery.Condition;
import org.hornbook.discovery.connect.RowQuery.Field;
import org.jspecify.annotations.Nullable;

/** Finds rows by reading one after the other: for repositories that cannot be asked, such as files. */
final class RowFinding {
    /** Keys of other datasets held in memory at once; beyond that a database must do it. */
    private static final int MOST_HELD = 3_000_000;

    private final Source source;
    private final RowQuery query;
    private final Map<List<Lookup>, Map<String, Map<String, String>>> byPath = new HashMap<>();
    private final Map<String, Integer> columns;
    private final List<Check> checks = new ArrayList<>();
    private long found;

    /** A condition with its values in the column's one way to write them. */
    private record Check(Field field, ColumnValues comparing, Set<String> values) {}

    RowFinding(Source source, RowQuery query) {
        this.source = source;
        this.query = query;
        columns = positions(query.dataset());
        for (Condition condition : query.where()) {
            ColumnValues comparing = ColumnValues.of(
                    column(query.home(condition.field()), condition.field().column()));
            checks.add(new Check(condition.field(), comparing, comparing.normal(condition.values())));
        }
    }

    void run(RowSink sink) {
        query.fields().forEach(field -> column(query.home(field), field.column()));
        if (query.limit() == 0
                || checks.stream().anyMatch(check -> check.values().isEmpty())) {
            return;
        }
        query.paths().forEach(path -> byPath.put(path, read(path)));
        forEachRow(query.dataset(), row -> !meets(row) || (give(row, sink) && found < query.limit()));
    }

    private boolean give(Row row, RowSink sink) {
        List<@Nullable String> values = new ArrayList<>();
        query.fields().forEach(field -> values.add(value(row, field)));
        found++;
        return sink.accept(values);
    }

    private boolean meets(Row row) {
        for (Check check : checks) {
            String value = value(row, check.field());
            if (value == null
                    || check.comparing()
                            .normal(value)
                            .filter(check.values()::contains)
                            .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private @Nullable String value(Row row, Field field) {
        if (field.path().isEmpty()) {
            return row.text(columns, field.column());
        }
        String key = row.text(columns, field.path().getFirst().column());
        for (int length = 1; length <= field.path().size(); length++) {
            Map<String, String> other = key == null
                    ? null
                    : byPath.getOrDefault(field.path().subList(0, length), Map.of())
                            .get(key.strip());
            if (other == null) {
                return null;
            }
            key = other.get(
                    length < field.path().size() ? field.path().get(length).column() : field.column());
        }
        return key;
    }

    /** The rows of the dataset at the end of a path by its key, with the columns that are needed of them. */
    private Map<String, Map<String, String>> read(List<Lookup> path) {
        Lookup lookup = path.getLast();
        Map<String, Integer> positions = positions(lookup.dataset());
        Set<String> needed = needed(path);
        needed.forEach(name -> column(lookup.dataset(), name));
        column(lookup.dataset(), lookup.key());
        Map<String, Map<String, String>> byKey = new HashMap<>();
        forEachRow(lookup.dataset(), row -> {
            String key = row.text(positions, lookup.key());
            if (key != null && !key.isBlank()) {
                Map<String, String> values = new HashMap<>();
                for (String name : needed) {
                    String value = row.text(positions, name);
                    if (value != null) {
                        values.put(name, value);
                    }
                }
                if (byKey.put(key.strip(), values) != null) {
                    throw CountQuery.notUnique(lookup);
                }
                checkHeld(byKey.size(), lookup.dataset());
            }
            return true;
        });
        return byKey;
    }

    private Set<String> needed(List<Lookup> path) {
        Set<String> needed = new LinkedHashSet<>();
        for (Field field : query.allFields()) {
            if (field.path().equals(path)) {
                needed.add(field.column());
            } else if (field.path().size() > path.size()
                    && field.path().subList(0, path.size()).equals(path)) {
                needed.add(field.path().get(path.size()).column());
            }
        }
        return needed;
    }

    /** A row in a batch. */
    private record Row(RowBatch batch, int number) {
        @Nullable
        String text(Map<String, Integer> positions, String column) {
            Integer position = positions.get(column);
            if (position == null) {
                throw gone(column);
            }
            int length = batch.lengths(position)[number];
            return length < 0
                    ? null
                    : new String(batch.bytes(), batch.starts(position)[number], length, StandardCharsets.UTF_8);
        }
    }

    private void forEachRow(Dataset dataset, Predicate<Row> use) {
        RowBatch batch = new RowBatch(dataset.columns().size());
        try (RowStream stream = source.read(dataset, Long.MAX_VALUE)) {
            while (stream.next(batch)) {
                for (int row = 0; row < batch.rows(); row++) {
                    if (!use.test(new Row(batch, row))) {
                        return;
                    }
                }
            }
        }
    }

    private static Map<String, Integer> positions(Dataset dataset) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < dataset.columns().size(); i++) {
            positions.putIfAbsent(dataset.columns().get(i).name(), i);
        }
        return positions;
    }

    private static Column column(Dataset dataset, String name) {
        return dataset.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> gone(name));
    }

    static SourceException gone(String column) {
        return new SourceException(
                new Problem(column, "There is no such column any more.", "Scan the repository again."));
    }

    private static void checkHeld(int held, Dataset dataset) {
        if (held > MOST_HELD) {
            throw new SourceException(new Problem(
                    dataset.qualifiedName(),
                    "It has more than %,d different keys, too many to look up in a file.".formatted(MOST_HELD),
                    "Load the file into a database and connect that."));
        }
    }
}
