package org.hornbook.discovery.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.discovery.profile.ColumnSample;
import org.hornbook.discovery.profile.DatasetProfile;
import org.hornbook.discovery.profile.Frequency;
import org.hornbook.discovery.profile.Lengths;
import org.hornbook.discovery.profile.ValueTypes;
import org.hornbook.discovery.vocabulary.DataTypes;

/** Tables written in a line, with or without values, and what the classifier says of them. */
final class ClassifierFixtures {
    static final RuleClassifier CLASSIFIER = RuleClassifier.of(DataTypes.standard());

    private ClassifierFixtures() {}

    /** A table with these columns and no rows. */
    static Dataset aTable(String name, String columns) {
        List<String> names = List.of(columns.split(" ", -1));
        return Dataset.ofFile(
                name,
                Dataset.Kind.FILE,
                IntStream.range(0, names.size())
                        .mapToObj(i -> Column.text(names.get(i), i + 1))
                        .toList());
    }

    /** The codes of a table's columns by their names, from the schema alone; null for none. */
    static Map<String, String> codes(Dataset table, Dataset... others) {
        return codes(verdicts(table, List.of(), Corrections.none(), others));
    }

    /** The codes of a file's only column with these values. */
    static Verdict verdictOn(String table, String column, List<String> values) {
        return verdicts(aTable(table, column), List.of(values), Corrections.none())
                .getFirst();
    }

    static Map<String, String> codes(List<Verdict> verdicts) {
        var codes = new LinkedHashMap<String, String>();
        verdicts.forEach(verdict -> codes.put(verdict.column(), verdict.code().orElse("none")));
        return codes;
    }

    /** The verdicts on a table with these values, a list a column; no values where lists are missing. */
    static List<Verdict> verdicts(
            Dataset table, List<List<String>> values, Corrections corrections, Dataset... others) {
        List<ColumnSample> samples = new ArrayList<>();
        List<ColumnProfile> profiles = new ArrayList<>();
        for (Column column : table.columns()) {
            List<String> cells = column.ordinal() <= values.size() ? values.get(column.ordinal() - 1) : List.of();
            ColumnSample sample = sample(column.name(), cells);
            samples.add(sample);
            profiles.add(profile(column, cells.size(), sample.values().size()));
        }
        var context = new ClassificationContext(
                "sis", Stream.concat(Stream.of(table), Stream.of(others)).toList(), corrections);
        var profile = new DatasetProfile(table, profiles.getFirst().rows(), true, 0, profiles);
        return CLASSIFIER.classify(profile, samples, context);
    }

    static ColumnSample sample(String column, List<String> cells) {
        Map<String, Long> counts = new LinkedHashMap<>();
        cells.forEach(cell -> counts.merge(cell, 1L, Long::sum));
        return new ColumnSample(
                column,
                counts.entrySet().stream()
                        .map(entry -> new Frequency(entry.getKey(), entry.getValue()))
                        .toList(),
                true);
    }

    private static ColumnProfile profile(Column column, long rows, long distinct) {
        return new ColumnProfile(
                column.name(),
                column.ordinal(),
                column.storageType(),
                rows,
                0,
                0,
                distinct,
                true,
                null,
                null,
                null,
                new Lengths(0, 0, 0),
                new ValueTypes(0, 0, 0, 0, 0, 0, rows),
                List.of(),
                List.of(),
                ColumnProfile.Uniqueness.NONE,
                false,
                null,
                0);
    }
}
