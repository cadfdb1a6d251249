package org.hornbook.discovery.connect.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.ConnectionSettings;
import org.hornbook.discovery.connect.ConnectionTest;
import org.hornbook.discovery.connect.Connectors;
import org.hornbook.discovery.connect.CountQuery;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Part;
import org.hornbook.discovery.connect.PartSize;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowQuery;
import org.hornbook.discovery.connect.Source;
import org.hornbook.discovery.connect.Workforce;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs where the distribution's MariaDB server is installed. */
class MariaDbIT {
    @TempDir
    static Path folder;

    private static Process server;
    private static int port;

    private final Connectors connectors = Connectors.standard();
    private final List<Problem> problems = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        Optional<Path> binary = Stream.of("/usr/sbin/mariadbd", "/usr/bin/mariadbd", "/usr/local/bin/mariadbd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(binary.isPresent(), "needs the package mariadb-server");
        String user = System.getProperty("user.name");
        run(
                "mariadb-install-db",
                "--no-defaults",
                "--user=" + user,
                "--datadir=" + folder.resolve("data"),
                "--auth-root-authentication-method=normal",
                "--skip-test-db");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = new ProcessBuilder(
                        binary.get().toString(),
                        "--no-defaults",
                        "--user=" + user,
                        "--datadir=" + folder.resolve("data"),
                        "--socket=" + folder.resolve("socket"),
                        "--bind-address=127.0.0.1",
                        "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        fill();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("install.log").toFile())
                .start();
        assertThat(process.waitFor()).as("exit status of " + command[0]).isZero();
    }

    private static void fill() throws SQLException, InterruptedException {
        try (Connection connection = awaitConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "CREATE DATABASE sis",
                    "CREATE TABLE sis.student (id int PRIMARY KEY, `odd \" name` varchar(30) COMMENT 'full name',"
                            + " born date, active tinyint(1), year_in year)",
                    "CREATE TABLE sis.grade (student_id int, mark decimal(4,1),"
                            + " FOREIGN KEY (student_id) REFERENCES sis.student (id))",
                    "CREATE VIEW sis.roster AS SELECT id FROM sis.student",
                    "INSERT INTO sis.student VALUES (1, 'Zoë', '2012-03-04', 1, 2024), (2, NULL, NULL, 0, NULL)",
                    "INSERT INTO sis.grade VALUES (1, 3.5)",
                    "CREATE USER reader@'%' IDENTIFIED BY 'let me in'",
                    "GRANT ALL ON sis.* TO reader@'%'")) {
                statement.execute(sql);
            }
        }
    }

    private static Connection awaitConnection() throws SQLException, InterruptedException {
        for (int attempt = 0; ; attempt++) {
            try {
                return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/", "root", "");
            } catch (SQLException e) {
                if (attempt > 300 || !server.isAlive()) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (server != null) {
            server.destroy();
            server.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private ConnectionSettings settings() {
        return connectors.settings(
                "mariadb",
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        Integer.toString(port),
                        "database",
                        "sis",
                        "user",
                        "reader",
                        "password",
                        "let me in",
                        "tls",
                        "disable"));
    }

    @Test
    void findsRowsToTheLetterWhereTheServerIgnoresCaseAndAccents() {
        try (Source source = connectors.require("mariadb").open(settings(), problems::add)) {
            Dataset student = dataset(source, "student");
            var name = RowQuery.Field.of("odd \" name");
            List<String> found = new ArrayList<>();
            source.rows(
                    new RowQuery(
                            student, List.of(name), List.of(new RowQuery.Condition(name, Set.of("ZOE", "zoë"))), 10),
                    row -> found.add(row.getFirst()));
            assertThat(found).isEmpty();
            source.rows(
                    new RowQuery(
                            dataset(source, "grade"),
                            List.of(new RowQuery.Field(
                                    "odd \" name", List.of(new CountQuery.Lookup("student_id", student, "id")))),
                            List.of(new RowQuery.Condition(RowQuery.Field.of("student_id"), Set.of("1"))),
                            10),
                    row -> found.add(row.getFirst()));
            assertThat(found).containsExactly("Zoë");
            assertThat(source.finds(dataset(source, "grade"), "student_id")).isTrue();
        }
    }

    private static Dataset dataset(Source source, String name) {
        return source.datasets().stream()
                .filter(dataset -> dataset.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void describesAndReadsTables() {
        try (Source source = connectors.require("mariadb").open(settings(), problems::add)) {
            assertThat(source.product()).startsWith("MariaDB");
            assertThat(source.datasets())
                    .extracting(Dataset::qualifiedName)
                    .containsExactlyInAnyOrder("sis.grade", "sis.student");
            Dataset student = named(source, "student");
            assertThat(student.primaryKey()).containsExactly("id");
            assertThat(student.columns().get(1))
                    .isEqualTo(new Column("odd \" name", 2, "varchar(30)", "full name", null));
            assertThat(Cells.of(source, student, Long.MAX_VALUE))
                    .containsExactly(
                            List.of("1", "Zoë", "2012-03-04", "1", "2024"), Arrays.asList("2", null, null, "0", null));
            assertThat(Cells.of(source, student, 1)).hasSize(1);
            Dataset grade = named(source, "grade");
            assertThat(grade.columns().getFirst().references())
                    .isEqualTo(new Column.ColumnReference("sis.student", "id"));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void readsTablesInRangesOfTheirKey() {
        try (Source source = connectors.require("mariadb").open(settings(), problems::add)) {
            List<Part> parts = source.parts(named(source, "student"), new PartSize(1, 1), Workforce.alone());
            assertThat(parts).hasSize(2);
            assertThat(parts.stream()
                            .flatMap(part -> Cells.of(part, 5).stream())
                            .map(List::getFirst))
                    .containsExactly("1", "2");
        }
    }

    private static Dataset named(Source source, String name) {
        return source.datasets().stream()
                .filter(dataset -> dataset.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void cannotWrite() throws SQLException {
        try (Connection connection = new Server(new MariaDb()).connect(settings());
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DELETE FROM \"sis\".\"grade\""))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("READ ONLY");
        }
    }

    @Test
    void answersATestOfTheConnection() {
        var connector = connectors.require("mariadb");
        assertThat(connector.test(settings()))
                .isInstanceOfSatisfying(
                        ConnectionTest.Reachable.class,
                        answer -> assertThat(answer.datasetCount()).isEqualTo(2));
    }
}
