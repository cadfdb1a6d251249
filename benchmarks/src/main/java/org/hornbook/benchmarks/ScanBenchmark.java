package org.hornbook.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hornbook.discovery.Discovery;
import org.hornbook.discovery.ScanOptions;
import org.hornbook.discovery.ScanRequest;
import org.hornbook.discovery.profile.SketchKey;

/**
 * Scans a made-up CSV with classification, and has DuckDB summarise the same file, in turns in one process with the
 * same number of threads. Arguments: rows, turns, threads.
 */
final class ScanBenchmark {
    private final Discovery discovery = Discovery.standard();
    private final Path file;
    private final int threads;

    private ScanBenchmark(Path file, int threads) {
        this.file = file;
        this.threads = threads;
    }

    /** Runs the benchmark and prints a table. */
    public static void main(String[] arguments) throws Exception {
        long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : 2_000_000;
        int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        int threads = arguments.length > 2
                ? Integer.parseInt(arguments[2])
                : Runtime.getRuntime().availableProcessors();
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "hornbook-benchmark-" + rows + ".csv");
        if (!Files.exists(file)) {
            MixedTable.write(file, rows, 1);
        }
        new ScanBenchmark(file, threads).run(rows, turns);
    }

    private void run(long rows, int turns) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(
                "%,d rows x %d columns, %,d MB, %d threads%n",
                rows, MixedTable.COLUMNS.size(), Files.size(file) / 1_000_000, threads);
        List<Timing> duckdb = new ArrayList<>();
        List<Timing> hornbook = new ArrayList<>();
        for (int turn = 1; turn <= turns; turn++) {
            duckdb.add(Timing.of(this::summarize));
            hornbook.add(Timing.of(this::scan));
            print(out, "turn " + turn, duckdb.getLast(), hornbook.getLast());
        }
        print(out, "median", Timing.median(duckdb), Timing.median(hornbook));
    }

    private static void print(PrintStream out, String what, Timing duckdb, Timing hornbook) {
        out.printf(
                "%-7s DuckDB SUMMARIZE %s, scan %s, ratio %.2f (of CPU %.2f)%n",
                what,
                duckdb,
                hornbook,
                hornbook.elapsed() / duckdb.elapsed(),
                hornbook.processor() / duckdb.processor());
    }

    private int summarize() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + threads);
            try (ResultSet rows = statement.executeQuery("SUMMARIZE SELECT * FROM read_csv('" + file + "')")) {
                int columns = 0;
                while (rows.next()) {
                    columns++;
                }
                return columns;
            }
        }
    }

    private long scan() throws IOException {
        var settings = discovery
                .connectors()
                .settings("files", Map.of("path", file.toRealPath().toString()));
        var request = ScanRequest.of("benchmark", settings, SketchKey.of(new byte[16]))
                .withOptions(ScanOptions.unlimited().withThreads(threads));
        return discovery.scan(request, new Complete()).rows();
    }
}
