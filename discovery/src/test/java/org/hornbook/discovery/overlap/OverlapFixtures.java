package org.hornbook.discovery.overlap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hornbook.discovery.ProfiledDataset;
import org.hornbook.discovery.classify.Verdict;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.discovery.profile.ColumnProfile.Uniqueness;
import org.hornbook.discovery.profile.ColumnSketch;
import org.hornbook.discovery.profile.DatasetProfile;
import org.hornbook.discovery.profile.Lengths;
import org.hornbook.discovery.profile.ValueTypes;
import org.hornbook.discovery.vocabulary.DataTypes;
import org.hornbook.discovery.vocabulary.Sensitivity;

/** Profiled datasets written by hand: columns of given types and values. */
final class OverlapFixtures {
    private OverlapFixtures() {}

    /** A dataset in the making. */
    static final class Table {
        private final String name;
        private final Dataset.Kind kind;
        private final Map<String, String> types = new LinkedHashMap<>();
        private final Map<String, List<String>> values = new LinkedHashMap<>();
        private final Map<String, Column.ColumnReference> references = new LinkedHashMap<>();

        private Table(String name, Dataset.Kind kind) {
            this.name = name;
            this.kind = kind;
        }

        /** A column with this data type; the empty code for none. */
        Table with(String column, String code, List<String> cells) {
            types.put(column, code);
            values.put(column, cells);
            return this;
        }

        Table referring(String column, String dataset, String referenced) {
            references.put(column, new Column.ColumnReference(dataset, referenced));
            return this;
        }

        ProfiledDataset profiled() {
            List<Column> columns = new ArrayList<>();
            List<ColumnProfile> profiles = new ArrayList<>();
            List<Verdict> verdicts = new ArrayList<>();
            List<ColumnSketch> sketches = new ArrayList<>();
            types.forEach((column, code) -> {
                List<String> cells = values.getOrDefault(column, List.of());
                columns.add(new Column(column, columns.size() + 1, "text", null, references.get(column)));
                profiles.add(profile(column, columns.size(), cells, code.isEmpty()));
                var type = code.isEmpty() ? null : DataTypes.standard().require(code);
                verdicts.add(new Verdict(
                        column, type, type == null ? Sensitivity.INTERNAL : type.sensitivity(), 0.9, List.of()));
                sketches.add(sketch(cells));
            });
            long rows = values.values().iterator().next().size();
            var dataset = new Dataset(null, name, kind, null, columns, rows, List.of(), List.of());
            return new ProfiledDataset(new DatasetProfile(dataset, rows, true, 0, profiles), verdicts, sketches);
        }
    }

    static Table aTable(String name) {
        return new Table(name, Dataset.Kind.TABLE);
    }

    static Table aSheet(String name) {
        return new Table(name, Dataset.Kind.SHEET);
    }

    static RepositoryDatasets aRepository(String name, Table... tables) {
        return new RepositoryDatasets(
                name, Arrays.stream(tables).map(Table::profiled).toList());
    }

    static List<String> cells(int count, IntFunction<String> cell) {
        return IntStream.range(0, count).mapToObj(cell).toList();
    }

    /** Different numbers of six digits, always the same for a seed. */
    static List<String> sixDigits(int count, long seed) {
        return new Random(seed)
                .ints(100_000, 1_000_000)
                .distinct()
                .limit(count)
                .mapToObj(Integer::toString)
                .toList();
    }

    static ColumnSketch sketch(List<String> cells) {
        long[] hashes = cells.stream()
                .distinct()
                .mapToLong(OverlapFixtures::hash)
                .boxed()
                .sorted(Long::compareUnsigned)
                .mapToLong(Long::longValue)
                .toArray();
        return new ColumnSketch(
                ColumnSketch.K, Arrays.copyOf(hashes, Math.min(hashes.length, ColumnSketch.K)), hashes.length);
    }

    private static long hash(String value) {
        long hash = 0xCBF29CE484222325L;
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return hash ^ (hash >>> 33);
    }

    private static ColumnProfile profile(String column, int ordinal, List<String> cells, boolean keepsValues) {
        long distinct = cells.stream().distinct().count();
        boolean integers = cells.stream().allMatch(cell -> cell.matches("\\d{1,18}"));
        boolean dates = cells.stream().allMatch(cell -> cell.matches("\\d{4}-\\d{2}-\\d{2}"));
        boolean flags = cells.stream().allMatch(cell -> cell.equals("Y") || cell.equals("N"));
        long n = cells.size();
        var types = new ValueTypes(
                integers ? n : 0, 0, dates ? n : 0, 0, 0, flags ? n : 0, integers || dates || flags ? 0 : n);
        var lengths = cells.stream().mapToInt(String::length).summaryStatistics();
        boolean bounds = keepsValues && integers;
        return new ColumnProfile(
                column,
                ordinal,
                "text",
                n,
                0,
                0,
                distinct,
                true,
                bounds ? cells.stream().min(OverlapFixtures::byNumber).orElse(null) : null,
                bounds ? cells.stream().max(OverlapFixtures::byNumber).orElse(null) : null,
                null,
                new Lengths(lengths.getMin(), lengths.getMax(), lengths.getAverage()),
                types,
                List.of(),
                List.of(),
                distinct == n ? Uniqueness.EXACT : Uniqueness.NONE,
                false,
                null,
                0);
    }

    private static int byNumber(String a, String b) {
        return Long.compare(Long.parseLong(a), Long.parseLong(b));
    }
}
