package org.hornbook.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hornbook.discovery.Discovery;
import org.hornbook.discovery.ScanOptions;
import org.hornbook.discovery.ScanRequest;
import org.hornbook.discovery.profile.SketchKey;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Scans a table of a PostgreSQL server on the same machine with classification, and reads the same columns by a bare
 * {@code COPY … TO STDOUT} through the driver, in turns. Arguments: rows, turns, threads.
 */
final class CopyBenchmark {
    private CopyBenchmark() {}

    /** Runs the benchmark and prints a table. */
    public static void main(String[] arguments) throws Exception {
        long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : 2_000_000;
        int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        int threads = arguments.length > 2
                ? Integer.parseInt(arguments[2])
                : Runtime.getRuntime().availableProcessors();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            fill(server, rows);
            out.printf("%,d rows x %d columns, %d threads%n", rows, MixedTable.COLUMNS.size(), threads);
            List<Timing> copies = new ArrayList<>();
            List<Timing> scans = new ArrayList<>();
            for (int turn = 1; turn <= turns; turn++) {
                copies.add(Timing.of(() -> copy(server)));
                scans.add(Timing.of(() -> scan(server, threads)));
                print(out, "turn " + turn, copies.getLast(), scans.getLast());
            }
            print(out, "median", Timing.median(copies), Timing.median(scans));
        }
    }

    private static void print(PrintStream out, String what, Timing copy, Timing scan) {
        out.printf(
                "%-7s bare COPY %s, scan %s, speed %.0f %% of COPY%n",
                what, copy, scan, 100 * copy.elapsed() / scan.elapsed());
    }

    private static void fill(EmbeddedPostgres server, long rows) throws IOException, SQLException {
        Path file = Files.createTempFile("hornbook-benchmark", ".csv");
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            MixedTable.write(file, rows, 1);
            statement.execute(MixedTable.COLUMNS.stream()
                    .map(column -> column + " " + type(column))
                    .collect(Collectors.joining(", ", "CREATE UNLOGGED TABLE student (", ")")));
            try (InputStream in = Files.newInputStream(file)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY student FROM STDIN (FORMAT csv, HEADER)", in);
            }
            statement.execute("VACUUM ANALYZE student");
        } finally {
            Files.delete(file);
        }
    }

    private static String type(String column) {
        return switch (column) {
            case "student_id", "grade_level", "absences" -> "integer";
            case "birth_date", "entry_date" -> "date";
            case "gpa", "credits", "balance" -> "numeric(8,2)";
            case "updated_at" -> "timestamp";
            default -> "text";
        };
    }

    private static long copy(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            CopyOut copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (SELECT * FROM student) TO STDOUT");
            long bytes = 0;
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                bytes += row.length;
            }
            return bytes;
        }
    }

    private static long scan(EmbeddedPostgres server, int threads) {
        Discovery discovery = Discovery.standard();
        var settings = discovery
                .connectors()
                .settings(
                        "postgresql",
                        Map.of(
                                "host",
                                "localhost",
                                "port",
                                Integer.toString(server.getPort()),
                                "database",
                                "postgres",
                                "user",
                                "postgres",
                                "tls",
                                "disable"));
        var request = ScanRequest.of("benchmark", settings, SketchKey.of(new byte[16]))
                .withOptions(ScanOptions.unlimited().withThreads(threads));
        return discovery.scan(request, new Complete()).rows();
    }
}
