package org.hornbook.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.hornbook.discovery.Discovery;
import org.hornbook.discovery.ProfiledDataset;
import org.hornbook.discovery.ScanListener;
import org.hornbook.discovery.ScanRequest;
import org.hornbook.discovery.connect.Cluster;
import org.hornbook.discovery.connect.ConnectionSettings;
import org.hornbook.discovery.connect.PartSize;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.SourceException;
import org.hornbook.discovery.profile.SketchKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two worker processes find what this process finds, to the last digit. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SparkClusterIT {
    private static final SketchKey KEY = SketchKey.of(new byte[16]);
    private static final PartSize SMALL = new PartSize(100_000, 1_000);

    @TempDir
    private static Path folder;

    private static TwoWorkers workers;
    private static SparkCluster cluster;

    private final Discovery discovery = Discovery.standard();

    @BeforeAll
    static void start() throws IOException {
        workers = TwoWorkers.start(Files.createDirectories(folder.resolve("spark")));
        // the machines of this cluster have no installation of their own
        System.setProperty("spark.executor.extraClassPath", System.getProperty("java.class.path"));
        System.setProperty("spark.executor.memory", "512m");
        System.setProperty("spark.cores.max", "2");
        System.setProperty("spark.driver.host", "127.0.0.1");
        System.setProperty("spark.scheduler.minRegisteredResourcesRatio", "1");
        cluster = (SparkCluster) Cluster.opener().orElseThrow().open(workers.address());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (cluster != null) {
            cluster.close();
        }
        if (workers != null) {
            workers.stop();
        }
    }

    private record Result(Map<String, ProfiledDataset> datasets, List<Problem> problems) implements ScanListener {
        static Result empty() {
            return new Result(new LinkedHashMap<>(), new ArrayList<>());
        }

        @Override
        public void profiled(ProfiledDataset dataset) {
            datasets.put(dataset.profile().dataset().qualifiedName(), dataset);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }
    }

    private Result here(ConnectionSettings settings) {
        var result = Result.empty();
        discovery.scan(ScanRequest.of("test", settings, KEY), result);
        return result;
    }

    private Result there(ConnectionSettings settings) {
        var result = Result.empty();
        discovery.scan(ScanRequest.of("test", settings, KEY), result, cluster, SMALL);
        return result;
    }

    private ConnectionSettings target(Path path) {
        return discovery.connectors().ofTarget(path.toString()).settings();
    }

    /** Names, numbers, dates, text without form, cells with line ends, ragged rows. */
    private static Path pupils(Path file, int rows, long seed) throws IOException {
        var random = new Random(seed);
        var names = List.of("Ana", "Ben", "Chloe", "Dev", "Eve", "Farah", "Gus", "Hana");
        var text = new StringJoiner("\n", "student_id,first_name,gpa,birth_date,remarks,lunch\n", "\n");
        for (int i = 0; i < rows; i++) {
            String remarks =
                    "\"" + "word ".repeat(random.nextInt(6)) + (i % 50 == 0 ? "\n" : "") + random.nextInt() + "\"";
            String row = (100_000 + i) + "," + names.get(random.nextInt(names.size())) + ","
                    + random.nextInt(4001) / 1000.0 + "," + (2006 + random.nextInt(12)) + "-0" + (1 + random.nextInt(9))
                    + "-1" + random.nextInt(10) + "," + remarks + "," + (random.nextInt(3) == 0 ? "" : "free");
            text.add(i % 997 == 5 ? Integer.toString(i) : i % 991 == 7 ? row + ",beyond" : row);
        }
        return Files.writeString(file, text.toString());
    }

    @Test
    @Order(1)
    void countsInTwoProcesses() {
        List<Long> processes = cluster.each(
                IntStream.range(0, 16).boxed().toList(),
                item -> ProcessHandle.current().pid());
        assertThat(new HashSet<>(processes))
                .hasSize(2)
                .doesNotContain(ProcessHandle.current().pid());
    }

    @Test
    @Order(2)
    void findsInFoldersWhatOneProcessFinds() throws IOException, SQLException {
        Path files = Files.createDirectories(folder.resolve("files"));
        pupils(files.resolve("pupils.csv"), 12_000, 1);
        for (int month = 1; month <= 3; month++) {
            pupils(files.resolve("export-0" + month + ".csv"), month * 700, month);
        }
        Files.writeString(files.resolve("names-only.tsv"), "id\tname\n");
        Files.writeString(files.resolve("nothing.csv"), "");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT i AS id, 's' || (i * 7919 % 5000) AS code, sin(i) AS mark, i % 7 = 0 AS late"
                            + " FROM range(9000) t(i)) TO '" + files.resolve("marks.parquet")
                            + "' (FORMAT parquet, ROW_GROUP_SIZE 2048)");
        }
        Result expected = here(target(files));
        Result found = there(target(files));
        assertThat(expected.datasets()).hasSize(4);
        assertThat(found.datasets()).containsExactlyInAnyOrderEntriesOf(expected.datasets());
        assertThat(found.problems()).extracting(Problem::where).anyMatch(where -> where.startsWith("pupils.csv, line"));
    }

    @Test
    @Order(3)
    void findsInDatabasesWhatOneProcessFinds() throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA sis");
            statement.execute("CREATE TABLE sis.student AS SELECT i AS id, md5(i::text) AS code, i % 13 AS grade_level"
                    + " FROM generate_series(1, 8000) i");
            statement.execute("ALTER TABLE sis.student ADD PRIMARY KEY (id)");
            statement.execute("CREATE TABLE sis.empty (id bigint PRIMARY KEY, ssn text)");
            ConnectionSettings settings = discovery
                    .connectors()
                    .ofTarget("jdbc:postgresql://localhost:" + server.getPort()
                            + "/postgres?user=postgres&currentSchema=sis")
                    .settings();
            Result found = there(settings);
            assertThat(found.datasets())
                    .hasSize(2)
                    .containsExactlyInAnyOrderEntriesOf(here(settings).datasets());
            assertThat(found.problems()).isEmpty();
        }
    }

    @Test
    @Order(4)
    void goesOnWhenAWorkerDies() throws IOException {
        Path file = pupils(folder.resolve("many.csv"), 40_000, 9);
        var lost = new AtomicInteger();
        var done = new AtomicInteger();
        cluster.context().sc().addSparkListener(new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd task) {
                if (done.incrementAndGet() == 5) {
                    workers.killOne();
                }
            }

            @Override
            public void onExecutorRemoved(SparkListenerExecutorRemoved executor) {
                lost.incrementAndGet();
            }
        });
        Result found = there(target(file));
        assertThat(workers.alive()).isEqualTo(1);
        assertThat(lost).hasPositiveValue();
        assertThat(found.datasets()).isEqualTo(here(target(file)).datasets());
        assertThat(found.datasets().values())
                .allMatch(dataset -> dataset.profile().complete());
    }

    @Test
    @Order(5)
    void saysWhenThereIsNoCluster() {
        var opener = new SparkOpener();
        assertThatThrownBy(() -> opener.open("no-such-scheme://nowhere"))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        e -> assertThat(e.problem().where()).isEqualTo("no-such-scheme://nowhere"));
    }
}
