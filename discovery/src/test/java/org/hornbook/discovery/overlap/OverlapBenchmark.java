package org.hornbook.discovery.overlap;

import static org.hornbook.discovery.overlap.OverlapFixtures.aTable;
import static org.hornbook.discovery.overlap.OverlapFixtures.cells;
import static org.hornbook.discovery.overlap.OverlapFixtures.sixDigits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Measures the search for overlaps over repositories like a district's: a tenth of the columns are student numbers,
 * names, e-mail addresses or unique texts of 5,000 persons, the rest codes, flags, dates, counters and amounts.
 *
 * <p>Arguments: numbers of repositories; 400 columns each. Default 6 12 25 50.
 */
public final class OverlapBenchmark {
    private static final int TABLES = 20;
    private static final int PEOPLE = 5000;

    private OverlapBenchmark() {}

    @SuppressWarnings("SystemOut") // a program whose result is its output
    public static void main(String[] args) {
        List<Integer> sizes = args.length == 0
                ? List.of(6, 12, 25, 50)
                : Stream.of(args).map(Integer::valueOf).toList();
        Overlaps.find(repositories(3));
        System.out.printf(
                Locale.ROOT,
                "%12s %8s %10s %9s %14s%n",
                "repositories",
                "columns",
                "overlaps",
                "seconds",
                "µs a column");
        for (int size : sizes) {
            List<RepositoryDatasets> repositories = repositories(size);
            int columns = repositories.stream()
                    .flatMap(repository -> repository.datasets().stream())
                    .mapToInt(dataset -> dataset.sketches().size())
                    .sum();
            long start = System.nanoTime();
            Overlaps found = Overlaps.find(repositories);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%12d %8d %10d %9.2f %14.0f%n",
                    size,
                    columns,
                    found.overlaps().size(),
                    seconds,
                    seconds / columns * 1e6);
        }
    }

    private static List<RepositoryDatasets> repositories(int count) {
        List<RepositoryDatasets> repositories = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            List<OverlapFixtures.Table> tables = new ArrayList<>();
            for (int t = 0; t < TABLES; t++) {
                tables.add(table(r, t));
            }
            repositories.add(aRepository(r, tables));
        }
        return repositories;
    }

    private static RepositoryDatasets aRepository(int number, List<OverlapFixtures.Table> tables) {
        return OverlapFixtures.aRepository("r" + number, tables.toArray(OverlapFixtures.Table[]::new));
    }

    /** Two telling columns a table; every fifth repository keeps the district's student numbers in one of them. */
    private static OverlapFixtures.Table table(int r, int t) {
        var random = new Random(r * 1000L + t);
        boolean students = t == 0 && r % 5 == 0;
        List<String> ids = sixDigits(PEOPLE, students ? 1 : random.nextLong());
        String prefix = r + "." + t + ".";
        OverlapFixtures.Table table = aTable("t" + t)
                .with("person_no", students ? "id.student" : "", ids)
                .with("text", "", cells(PEOPLE, i -> prefix + random.nextInt(1_000_000)));
        for (int c = 0; c < 18; c++) {
            int kind = c % 6;
            table.with("c" + c, "", cells(PEOPLE, i -> cell(kind, i, random)));
        }
        return table;
    }

    private static String cell(int kind, int i, Random random) {
        return switch (kind) {
            case 0 -> Integer.toString(i + 1);
            case 1 -> random.nextBoolean() ? "Y" : "N";
            case 2 -> "20%02d-%02d-%02d".formatted(random.nextInt(26), 1 + random.nextInt(12), 1 + random.nextInt(28));
            case 3 -> "Code" + random.nextInt(30);
            case 4 -> Integer.toString(random.nextInt(100));
            default -> "Word" + random.nextInt(400);
        };
    }
}
