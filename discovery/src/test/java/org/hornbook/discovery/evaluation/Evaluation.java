package org.hornbook.discovery.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hornbook.discovery.classify.ClassificationContext;
import org.hornbook.discovery.classify.Corrections;
import org.hornbook.discovery.classify.RuleClassifier;
import org.hornbook.discovery.classify.Verdict;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.profile.ColumnProfile;
import org.hornbook.discovery.profile.ColumnSample;
import org.hornbook.discovery.profile.DatasetProfile;
import org.hornbook.discovery.profile.Frequency;
import org.hornbook.discovery.profile.Lengths;
import org.hornbook.discovery.profile.ValueTypes;
import org.hornbook.discovery.vocabulary.DataTypes;

/**
 * Classifies the tables of SQL scripts and compares with labels.
 *
 * <p>Arguments: the labels' file, {@code schema} or {@code rows}, {@code summary},
 * {@code wrong} or {@code all}, and one SQL script
 * or more.
 */
public final class Evaluation {
    private Evaluation() {}

    @SuppressWarnings("SystemOut") // a program whose result is its output
    public static void main(String[] args) throws IOException {
        Labels labels = Labels.read(Path.of(args[0]));
        boolean rows = args[1].equals("rows");
        List<SqlDump.Table> tables =
                SqlDump.read(Stream.of(args).skip(3).map(Path::of).toList());
        var datasets = new LinkedHashMap<Dataset, SqlDump.Table>();
        tables.forEach(table -> datasets.put(dataset(table), table));
        var context = new ClassificationContext("system", List.copyOf(datasets.keySet()), Corrections.none());
        var classifier = RuleClassifier.of(DataTypes.standard());
        var tally = new Tally();
        Set<String> columns = new HashSet<>();
        datasets.forEach((dataset, table) -> {
            table.columns().forEach(column -> columns.add(table.name() + "\t" + column));
            if (labels.judges(table.name())) {
                judge(classify(classifier, dataset, table, rows, context), table, labels, tally);
            }
        });
        labels.unused(columns).forEach(key -> System.out.println("no such column: " + key));
        if (args[2].equals("wrong")) {
            tally.wrong().forEach(System.out::println);
        }
        if (args[2].equals("all")) {
            tally.all().forEach(System.out::println);
        }
        System.out.println(tally.report(rows ? "with rows" : "schema only"));
    }

    private static void judge(List<Verdict> verdicts, SqlDump.Table table, Labels labels, Tally tally) {
        for (Verdict verdict : verdicts) {
            tally.add(new Tally.Judged(
                    table.name(),
                    verdict.column(),
                    labels.of(table.name(), verdict.column()),
                    verdict.code().orElse(Labels.NONE),
                    verdict.confidence(),
                    String.join("; ", verdict.evidence())));
        }
    }

    private static List<Verdict> classify(
            RuleClassifier classifier,
            Dataset dataset,
            SqlDump.Table table,
            boolean rows,
            ClassificationContext context) {
        List<ColumnSample> samples = new ArrayList<>();
        List<ColumnProfile> profiles = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            ColumnSample sample =
                    rows ? sample(table, i) : ColumnSample.empty(table.columns().get(i));
            samples.add(sample);
            profiles.add(profile(dataset.columns().get(i), rows ? table.rows().size() : 0, sample));
        }
        var profile = new DatasetProfile(dataset, table.rows().size(), true, 0, profiles);
        return classifier.classify(profile, samples, context);
    }

    private static Dataset dataset(SqlDump.Table table) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            columns.add(new Column(table.columns().get(i), i + 1, table.types().get(i), null, null));
        }
        return new Dataset(
                null,
                table.name(),
                Dataset.Kind.TABLE,
                null,
                columns,
                table.rows().size(),
                table.key(),
                List.of());
    }

    private static ColumnSample sample(SqlDump.Table table, int column) {
        Map<String, Long> counts = new LinkedHashMap<>();
        table.rows().forEach(row -> {
            String value = row.get(column);
            if (value != null && !value.isBlank()) {
                counts.merge(value.strip(), 1L, Long::sum);
            }
        });
        return new ColumnSample(
                table.columns().get(column),
                counts.entrySet().stream()
                        .map(entry -> new Frequency(entry.getKey(), entry.getValue()))
                        .toList(),
                true);
    }

    private static ColumnProfile profile(Column column, long rows, ColumnSample sample) {
        long values = sample.values().stream().mapToLong(Frequency::count).sum();
        return new ColumnProfile(
                column.name(),
                column.ordinal(),
                column.storageType(),
                rows,
                rows - values,
                0,
                sample.values().size(),
                true,
                null,
                null,
                null,
                new Lengths(0, 0, 0),
                new ValueTypes(0, 0, 0, 0, 0, 0, values),
                List.of(),
                List.of(),
                ColumnProfile.Uniqueness.NONE,
                false,
                null,
                0);
    }
}
