package org.hornbook.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hornbook.discovery.ProfiledDataset;
import org.hornbook.discovery.classify.ClassificationContext;
import org.hornbook.discovery.classify.Classifier;
import org.hornbook.discovery.classify.Corrections;
import org.hornbook.discovery.classify.RuleClassifier;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.RowBatch;
import org.hornbook.discovery.overlap.Overlaps;
import org.hornbook.discovery.overlap.RepositoryDatasets;
import org.hornbook.discovery.profile.DatasetAccumulator;
import org.hornbook.discovery.profile.SketchKey;
import org.hornbook.discovery.vocabulary.DataTypes;

/**
 * Finds copies and links among more and more columns, to show how the time grows. Every repository has a
 * table of the district's students and tables of its own entities, of 20 columns each: keys, codes that everybody has,
 * and facts of its own. Arguments: most columns, repositories,
 * rows a table.
 */
final class OverlapBenchmark {
    private static final int WIDTH = 20;
    private static final int STUDENTS = 5000;

    private final SplittableRandom random = new SplittableRandom(1);
    private final Classifier classifier = RuleClassifier.of(DataTypes.standard());
    private final SketchKey key = SketchKey.of(new byte[16]);
    private final int repositories;
    private final int rows;

    private OverlapBenchmark(int repositories, int rows) {
        this.repositories = repositories;
        this.rows = rows;
    }

    /** Runs the benchmark and prints a table. */
    public static void main(String[] arguments) throws Exception {
        int most = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int repositories = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
        int rows = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3000;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var benchmark = new OverlapBenchmark(repositories, rows);
        Overlaps.find(benchmark.make(most / 16));
        out.printf("%d repositories, tables of %d columns and %,d rows%n", repositories, WIDTH, rows);
        out.printf("%10s %12s %12s %12s %14s%n", "columns", "overlaps", "seconds", "CPU s", "ms per column");
        for (int columns = most / 8; columns <= most; columns *= 2) {
            List<RepositoryDatasets> made = benchmark.make(columns);
            List<Overlaps> found = new ArrayList<>();
            Timing timing = Timing.of(() -> found.add(Overlaps.find(made)));
            out.printf(
                    "%,10d %,12d %12.2f %12.2f %14.3f%n",
                    columns,
                    found.getFirst().overlaps().size(),
                    timing.elapsed(),
                    timing.processor(),
                    1000 * timing.processor() / columns);
        }
    }

    private List<RepositoryDatasets> make(int columns) {
        int tables = Math.max(1, columns / WIDTH / repositories);
        List<RepositoryDatasets> made = new ArrayList<>();
        for (int repository = 0; repository < repositories; repository++) {
            List<ProfiledDataset> datasets = new ArrayList<>();
            for (int table = 0; table < tables; table++) {
                datasets.add(table(repository, table));
            }
            made.add(new RepositoryDatasets("repository " + repository, datasets));
        }
        return made;
    }

    private ProfiledDataset table(int repository, int table) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < WIDTH; i++) {
            columns.add(Column.text(name(i), i + 1));
        }
        Dataset dataset = Dataset.ofFile("table " + table, Dataset.Kind.FILE, columns);
        var counts = new DatasetAccumulator(dataset, key);
        var batch = new RowBatch(WIDTH);
        batch.clear(0);
        for (int row = 0; row < rows; row++) {
            int student = random.nextInt(STUDENTS);
            for (int i = 0; i < WIDTH; i++) {
                batch.set(i, value(repository, table, i, row, student));
            }
            batch.endRow();
        }
        counts.add(batch);
        var profile = counts.profile(true);
        var context = new ClassificationContext("repository " + repository, List.of(dataset), Corrections.none());
        return ProfiledDataset.keeping(
                profile, classifier.classify(profile, counts.samples(), context), counts.sketches());
    }

    private static String name(int column) {
        return switch (column) {
            case 0 -> "student_id";
            case 1 -> "row_id";
            case 2 -> "grade_level";
            case 3 -> "room";
            default -> "measure_" + column;
        };
    }

    /** A key of the district or of the repository, one of the table, two codes that everybody has, and own facts. */
    private String value(int repository, int table, int column, int row, int student) {
        return switch (column) {
            case 0 -> table == 0 ? "S" + (70_000 + 7 * student) : "E" + repository + "-" + student;
            case 1 -> repository + "-" + table + "-" + row;
            case 2 -> Integer.toString(student % 13);
            case 3 -> "R" + student % 60;
            default ->
                column % 2 == 0
                        ? Integer.toString(random.nextInt(100))
                        : "v" + repository + "-" + table + "-" + column + "-" + random.nextInt(2000);
        };
    }
}
