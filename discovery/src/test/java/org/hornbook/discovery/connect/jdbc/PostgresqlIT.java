package org.hornbook.discovery.connect.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

class PostgresqlIT {
    private static final String SCHEMA = """
            CREATE SCHEMA sis;
            CREATE TABLE sis.student (id bigint PRIMARY KEY, name text, born date, "odd "" name" text, photo bytea);
            COMMENT ON TABLE sis.student IS 'one row a student';
            COMMENT ON COLUMN sis.student.born IS 'date of birth';
            CREATE TABLE sis.grade (student_id bigint REFERENCES sis.student, course text, mark numeric(4,1),
                PRIMARY KEY (student_id, course));
            CREATE TABLE sis.log (day date) PARTITION BY RANGE (day);
            CREATE TABLE sis.log_2024 PARTITION OF sis.log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
            CREATE VIEW sis.roster AS SELECT name FROM sis.student;
            CREATE TABLE public.secret (x int);
            INSERT INTO sis.student VALUES
                (1, E'tab\\there\\nand back\\\\slash', '2012-03-04', '', '\\x00ff'),
                (2, '\\N', NULL, 'José', NULL);
            INSERT INTO sis.grade VALUES (1, 'Art', 3.5);
            INSERT INTO sis.log VALUES ('2024-05-05');
            CREATE ROLE reader LOGIN PASSWORD 'let me in';
            GRANT USAGE ON SCHEMA sis TO reader;
            GRANT SELECT ON ALL TABLES IN SCHEMA sis TO reader;
            """;

    private static EmbeddedPostgres server;

    private final Connectors connectors = Connectors.standard();
    private final List<Problem> problems = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = EmbeddedPostgres.start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private ConnectionSettings settings(Map<String, String> more) {
        var values = new HashMap<>(Map.of(
                "host",
                "localhost",
                "port",
                Integer.toString(server.getPort()),
                "database",
                "postgres",
                "user",
                "reader",
                "password",
                "let me in"));
        values.putAll(more);
        return connectors.settings("postgresql", values);
    }

    private Source open(Map<String, String> more) {
        return connectors.require("postgresql").open(settings(more), problems::add);
    }

    @Test
    void findsRowsByKeysOfTheirOwnTypeThroughALookup() {
        try (Source source = open(Map.of())) {
            Dataset student = dataset(source, "student");
            Dataset grade = dataset(source, "grade");
            var name = new RowQuery.Field("name", List.of(new CountQuery.Lookup("student_id", student, "id")));
            var query = new RowQuery(
                    grade,
                    List.of(RowQuery.Field.of("course"), RowQuery.Field.of("mark"), name),
                    List.of(new RowQuery.Condition(
                            RowQuery.Field.of("student_id"), Set.of("1", "2", "x'; drop table sis.grade; --"))),
                    10);
            List<List<String>> rows = new ArrayList<>();
            source.rows(query, row -> rows.add(List.copyOf(row)));
            assertThat(rows).containsExactly(List.of("Art", "3.5", "tab\there\nand back\\slash"));
            assertThat(source.finds(grade, "student_id")).isTrue();
            assertThat(source.finds(grade, "course")).isFalse();
        }
    }

    private static Dataset dataset(Source source, String name) {
        return source.datasets().stream()
                .filter(dataset -> dataset.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsTablesInRangesOfTheirKeyAsOfOneMoment() throws SQLException {
        try (Source source = open(Map.of());
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO sis.student VALUES (90, 'later', NULL, NULL, NULL)");
            Dataset student = source.datasets().stream()
                    .filter(dataset -> dataset.name().equals("student"))
                    .findFirst()
                    .orElseThrow();
            List<Part> parts = source.parts(student, new PartSize(1, 1), Workforce.alone());
            List<List<String>> rows = new ArrayList<>();
            parts.forEach(part -> rows.addAll(Cells.of(part, 5)));
            assertThat(parts).hasSizeGreaterThan(1);
            assertThat(rows)
                    .isEqualTo(Cells.of(source, student, Long.MAX_VALUE))
                    .hasSize(2);
            assertThat(parts.toString()).doesNotContain("let me in");
            Dataset grade = source.datasets().getFirst();
            assertThat(source.parts(grade, new PartSize(1, 1), Workforce.alone()))
                    .hasSize(1);
        } finally {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM sis.student WHERE id = 90");
            }
        }
    }

    @Test
    void describesTablesWithCommentsAndKeys() {
        try (Source source = open(Map.of())) {
            assertThat(source.product()).startsWith("PostgreSQL 18");
            assertThat(source.datasets())
                    .extracting(Dataset::qualifiedName)
                    .containsExactly("sis.grade", "sis.log", "sis.student");
            Dataset grade = source.datasets().getFirst();
            assertThat(grade.primaryKey()).containsExactly("student_id", "course");
            assertThat(grade.columns().getFirst().references())
                    .isEqualTo(new Column.ColumnReference("sis.student", "id"));
            assertThat(grade.columns().get(2).storageType()).isEqualTo("numeric(4,1)");
            Dataset student = source.datasets().getLast();
            assertThat(student.comment()).isEqualTo("one row a student");
            assertThat(student.columns().get(2).comment()).isEqualTo("date of birth");
        }
        assertThat(problems).singleElement().extracting(Problem::where).isEqualTo("public.secret");
    }

    @Test
    void readsRowsExactly() {
        try (Source source = open(Map.of("schemas", "sis"))) {
            assertThat(Cells.of(source, source.datasets().getLast(), Long.MAX_VALUE))
                    .containsExactly(
                            Arrays.asList("1", "tab\there\nand back\\slash", "2012-03-04", "", "\\x00ff"),
                            Arrays.asList("2", "\\N", null, "José", null));
            assertThat(Cells.of(source, source.datasets().getLast(), 1)).hasSize(1);
            assertThat(Cells.of(source, source.datasets().get(1), Long.MAX_VALUE))
                    .containsExactly(List.of("2024-05-05"));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void readsViewsWhenAsked() {
        try (Source source = open(Map.of("views", "read"))) {
            assertThat(source.datasets())
                    .filteredOn(dataset -> dataset.kind() == Dataset.Kind.VIEW)
                    .extracting(Dataset::name)
                    .containsExactly("roster");
        }
    }

    @Test
    void seesOneMomentOnAllConnections() throws SQLException {
        try (Source source = open(Map.of())) {
            Dataset grade = source.datasets().getFirst();
            try (Connection writer = server.getPostgresDatabase().getConnection();
                    Statement statement = writer.createStatement()) {
                statement.execute("INSERT INTO sis.grade VALUES (2, 'Music', 4.0)");
                assertThat(Cells.of(source, grade, Long.MAX_VALUE)).hasSize(1);
                statement.execute("DELETE FROM sis.grade WHERE student_id = 2");
            }
        }
    }

    @Test
    void cannotWrite() throws SQLException {
        var database = new Postgresql();
        try (Connection connection = database.connect(settings(Map.of("user", "postgres")));
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DELETE FROM sis.grade"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("read-only");
        }
    }

    @Test
    void answersATestOfTheConnection() {
        var connector = connectors.require("postgresql");
        assertThat(connector.test(settings(Map.of())))
                .isInstanceOfSatisfying(
                        ConnectionTest.Reachable.class,
                        answer -> assertThat(answer.datasetCount()).isEqualTo(3));
        assertThat(connector.test(settings(Map.of("database", "nowhere"))))
                .isInstanceOfSatisfying(
                        ConnectionTest.Unreachable.class,
                        answer -> assertThat(answer.cure()).contains("name of the database"));
        assertThat(connector.test(settings(Map.of("port", "1"))))
                .isInstanceOfSatisfying(
                        ConnectionTest.Unreachable.class,
                        answer -> assertThat(answer.cure()).contains("host and port"));
    }
}
