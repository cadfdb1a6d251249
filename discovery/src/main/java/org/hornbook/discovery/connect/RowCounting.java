package org.hornbook.discovery.connect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.CountQuery.Condition;
import org.hornbook.discovery.connect.CountQuery.Field;
import org.hornbook.discovery.connect.CountQuery.Lookup;
import org.jspecify.annotations.Nullable;

/** Counts by reading rows one after the other: for repositories that cannot count themselves, such as files. */
final class RowCounting {
    /** Keys and values held in memory at once; beyond that a database must do it. */
    private static final int MOST_HELD = 3_000_000;

    private final Source source;
    private final CountQuery query;
    private final Map<Lookup, Map<String, @Nullable String[]>> lookups = new HashMap<>();
    private final Map<List<@Nullable String>, long[]> groups = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> seenInGroup = new HashSet<>();
    private long rows;
    private long withoutValue;

    RowCounting(Source source, CountQuery query) {
        this.source = source;
        this.query = query;
    }

    Counted run() {
        query.lookups().forEach(lookup -> lookups.put(lookup, read(lookup)));
        Map<String, Integer> columns = positions(query.dataset());
        forEachRow(query.dataset(), batch -> {
            for (int row = 0; row < batch.rows(); row++) {
                count(batch, row, columns);
            }
        });
        List<Counted.Group> found = new ArrayList<>();
        for (Map.Entry<List<@Nullable String>, long[]> group : groups.entrySet()) {
            found.add(new Counted.Group(group.getKey(), group.getValue()[0], group.getValue()[1]));
        }
        return new Counted(found, rows, seen.size(), withoutValue);
    }

    private void count(RowBatch batch, int row, Map<String, Integer> columns) {
        for (Condition condition : query.where()) {
            String value = value(batch, row, columns, condition.field());
            if (value == null || !condition.values().contains(value)) {
                return;
            }
        }
        List<@Nullable String> values = new ArrayList<>();
        query.by().forEach(field -> values.add(value(batch, row, columns, field)));
        long[] counts = groups.computeIfAbsent(values, any -> new long[2]);
        if (groups.size() > query.mostGroups()) {
            throw query.tooManyGroups();
        }
        counts[0]++;
        rows++;
        if (query.different() != null) {
            countDifferent(text(batch, row, columns, query.different()), values, counts);
        }
    }

    private void countDifferent(@Nullable String key, List<@Nullable String> values, long[] counts) {
        if (key == null) {
            withoutValue++;
            return;
        }
        seen.add(key);
        if (seenInGroup.add(values + "\u0000" + key)) {
            counts[1]++;
        }
        checkHeld(seenInGroup.size(), query.dataset());
    }

    private @Nullable String value(RowBatch batch, int row, Map<String, Integer> columns, Field field) {
        Lookup lookup = field.through();
        if (lookup == null) {
            return text(batch, row, columns, field.column());
        }
        String key = text(batch, row, columns, lookup.column());
        Map<String, @Nullable String[]> byKey = lookups.get(lookup);
        if (key == null || byKey == null || !byKey.containsKey(key)) {
            return null;
        }
        return byKey.get(key)[needed(lookup).indexOf(field.column())];
    }

    private Map<String, @Nullable String[]> read(Lookup lookup) {
        Map<String, Integer> columns = positions(lookup.dataset());
        List<String> needed = needed(lookup);
        Map<String, @Nullable String[]> byKey = new HashMap<>();
        forEachRow(lookup.dataset(), batch -> {
            for (int row = 0; row < batch.rows(); row++) {
                String key = text(batch, row, columns, lookup.key());
                if (key != null) {
                    @Nullable String[] values = new @Nullable String[needed.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = text(batch, row, columns, needed.get(i));
                    }
                    if (byKey.put(key, values) != null) {
                        throw CountQuery.notUnique(lookup);
                    }
                }
            }
            checkHeld(byKey.size(), lookup.dataset());
        });
        return byKey;
    }

    private List<String> needed(Lookup lookup) {
        return query.fields().stream()
                .filter(field -> lookup.equals(field.through()))
                .map(Field::column)
                .distinct()
                .toList();
    }

    private void forEachRow(Dataset dataset, Consumer<RowBatch> use) {
        RowBatch batch = new RowBatch(dataset.columns().size());
        try (RowStream stream = source.read(dataset, Long.MAX_VALUE)) {
            while (stream.next(batch)) {
                use.accept(batch);
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

    private static @Nullable String text(RowBatch batch, int row, Map<String, Integer> columns, String column) {
        Integer position = columns.get(column);
        if (position == null) {
            throw new SourceException(
                    new Problem(column, "There is no such column any more.", "Scan the repository again."));
        }
        int length = batch.lengths(position)[row];
        return length < 0
                ? null
                : new String(batch.bytes(), batch.starts(position)[row], length, StandardCharsets.UTF_8);
    }

    private static void checkHeld(int held, Dataset dataset) {
        if (held > MOST_HELD) {
            throw new SourceException(new Problem(
                    dataset.qualifiedName(),
                    "It has more than %,d different keys, too many to count from a file.".formatted(MOST_HELD),
                    "Load the file into a database and connect that."));
        }
    }
}
