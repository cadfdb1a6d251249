package org.hornbook.discovery.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hornbook.discovery.connect.CountQuery.Lookup;
import org.hornbook.discovery.connect.RowQuery.Condition;
import org.hornbook.discovery.connect.RowQuery.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same rows from databases that are asked and from files that are read. */
class RowsTest {
    private static final String HOSTILE = "we\"ird; drop table \"student\"; --";

    @TempDir
    Path folder;

    private Source open(String kind) throws Exception {
        return switch (kind) {
            case "sqlite" -> database("sqlite", "jdbc:sqlite:");
            case "duckdb" -> database("duckdb", "jdbc:duckdb:");
            default -> files();
        };
    }

    private Source database(String kind, String url) throws SQLException {
        Path file = folder.resolve("students.db");
        try (Connection connection = DriverManager.getConnection(url + file);
                Statement statement = connection.createStatement()) {
            statement.execute("create table student (id integer primary key, num varchar, \""
                    + HOSTILE.replace("\"", "\"\"") + "\" varchar)");
            statement.execute("insert into student values (1, 'S1', 'x'), (2, 'S2', 'it''s'), (3, 's1', '😀')");
            statement.execute("create table twice (cd varchar, nm varchar)");
            statement.execute("insert into twice values ('1', 'Abbot'), ('1', 'Alder')");
            statement.execute("create table enrolment (enr integer primary key, student integer)");
            statement.execute("insert into enrolment values (10, 1), (20, 2), (30, 3), (40, 99), (50, null)");
            statement.execute("create table incident (what varchar, enr integer)");
            statement.execute("insert into incident values ('late', 10), ('loud', 20), ('rude', 10), ('lost', 40),"
                    + " ('left', null), ('none', 77)");
        }
        return Connectors.standard()
                .require(kind)
                .open(Connectors.standard().settings(kind, Map.of("path", file.toString())), problem -> {});
    }

    private Source files() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(
                data.resolve("student.csv"),
                "id,num,\"" + HOSTILE.replace("\"", "\"\"") + "\"\n1,S1,x\n2,S2,it's\n3,s1,😀\n");
        Files.writeString(data.resolve("twice.csv"), "cd,nm\n1,Abbot\n1,Alder\n");
        Files.writeString(data.resolve("enrolment.csv"), "enr,student\n10,1\n20,2\n30,3\n40,99\n50,\n");
        Files.writeString(
                data.resolve("incident.csv"), "what,enr\nlate,10\nloud,20\nrude,10\nlost,40\nleft,\nnone,77\n");
        return Connectors.standard()
                .require("files")
                .open(Connectors.standard().settings("files", Map.of("path", data.toString())), problem -> {});
    }

    private static Dataset dataset(Source source, String name) {
        return source.datasets().stream()
                .filter(found -> found.name().equals(name) || found.name().equals(name + ".csv"))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<@Nullable String>> rows(Source source, RowQuery query) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        source.rows(query, row -> rows.add(row));
        return rows;
    }

    private static RowQuery query(Dataset dataset, List<Field> fields, Condition... where) {
        return new RowQuery(dataset, fields, List.of(where), Long.MAX_VALUE);
    }

    /** From an incident over its enrolment to the student. */
    private static List<Lookup> toStudent(Source source) {
        return List.of(
                new Lookup("enr", dataset(source, "enrolment"), "enr"),
                new Lookup("student", dataset(source, "student"), "id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "duckdb", "files"})
    void givesTheColumnsAskedForInTheirOrder(String kind) throws Exception {
        try (Source source = open(kind)) {
            assertThat(rows(source, query(dataset(source, "enrolment"), List.of(Field.of("student"), Field.of("enr")))))
                    .extracting(row -> row.get(1) + "-"
                            + (row.getFirst() == null || row.getFirst().isEmpty() ? "" : row.getFirst()))
                    .containsExactlyInAnyOrder("10-1", "20-2", "30-3", "40-99", "50-");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "duckdb", "files"})
    void findsRowsByAKeyThreeDatasetsAway(String kind) throws Exception {
        try (Source source = open(kind)) {
            Field number = new Field("num", toStudent(source));
            assertThat(rows(
                            source,
                            query(
                                    dataset(source, "incident"),
                                    List.of(Field.of("what"), number),
                                    new Condition(number, Set.of("S1", "S2", "gone", "' or 1=1 --")))))
                    .containsExactlyInAnyOrder(List.of("late", "S1"), List.of("rude", "S1"), List.of("loud", "S2"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "duckdb", "files"})
    void comparesToTheLetter(String kind) throws Exception {
        try (Source source = open(kind)) {
            assertThat(rows(
                            source,
                            query(
                                    dataset(source, "student"),
                                    List.of(Field.of("id")),
                                    new Condition(Field.of("num"), Set.of("s1")))))
                    .containsExactly(List.of("3"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "duckdb", "files"})
    void namesAndValuesAreOnlyNamesAndValues(String kind) throws Exception {
        try (Source source = open(kind)) {
            assertThat(rows(
                            source,
                            query(
                                    dataset(source, "student"),
                                    List.of(Field.of(HOSTILE)),
                                    new Condition(Field.of(HOSTILE), Set.of("it's", "😀", "' or '1'='1")))))
                    .containsExactlyInAnyOrder(List.of("it's"), List.of("😀"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "duckdb", "files"})
    void manyValuesComeInBatchesAndNoRowTwice(String kind) throws Exception {
        for (int most : List.of(700, 20_000)) {
            Set<String> numbers =
                    IntStream.range(0, most).mapToObj(Integer::toString).collect(Collectors.toSet());
            try (Source source = open(kind)) {
                assertThat(rows(
                                source,
                                query(
                                        dataset(source, "enrolment"),
                                        List.of(Field.of("enr")),
                                        new Condition(Field.of("student"), numbers))))
                        .containsExactlyInAnyOrder(List.of("10"), List.of("20"), List.of("30"), List.of("40"));
            }
            try (var files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .filter(path -> !path.equals(folder))
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "duckdb", "files"})
    void stopsAtTheLimitAndWhenNoMoreIsWanted(String kind) throws Exception {
        try (Source source = open(kind)) {
            Dataset incident = dataset(source, "incident");
            assertThat(rows(source, new RowQuery(incident, List.of(Field.of("what")), List.of(), 2)))
                    .hasSize(2);
            assertThat(rows(source, new RowQuery(incident, List.of(Field.of("what")), List.of(), 0)))
                    .isEmpty();
            List<List<@Nullable String>> taken = new ArrayList<>();
            source.rows(query(incident, List.of(Field.of("what"))), row -> {
                taken.add(row);
                return taken.size() < 3;
            });
            assertThat(taken).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "duckdb", "files"})
    void noValueMeetsNothing(String kind) throws Exception {
        try (Source source = open(kind)) {
            assertThat(rows(
                            source,
                            query(
                                    dataset(source, "student"),
                                    List.of(Field.of("id")),
                                    new Condition(Field.of("num"), Set.of()))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "duckdb", "files"})
    void refusesALookupThatFindsSeveralRows(String kind) throws Exception {
        try (Source source = open(kind)) {
            Field name = new Field("nm", List.of(new Lookup("student", dataset(source, "twice"), "cd")));
            RowQuery query = query(dataset(source, "enrolment"), List.of(name));
            assertThatThrownBy(() -> source.rows(query, row -> true))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("Several rows have the same cd");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "duckdb", "files"})
    void saysWhichColumnIsGone(String kind) throws Exception {
        try (Source source = open(kind)) {
            RowQuery query = query(dataset(source, "student"), List.of(Field.of("gone")));
            assertThatThrownBy(() -> source.rows(query, row -> true)).hasMessageContaining("gone");
        }
    }

    @Test
    void knowsWhichKeysHaveAnIndex() throws Exception {
        try (Source source = open("sqlite")) {
            assertThat(source.finds(dataset(source, "student"), "id")).isTrue();
            assertThat(source.finds(dataset(source, "student"), "num")).isFalse();
        }
        try (Source source = open("files")) {
            assertThat(source.finds(dataset(source, "student"), "id")).isFalse();
        }
    }

    @Test
    void numbersAreComparedAsNumbersAndTextAsText() {
        ColumnValues whole = ColumnValues.of(new Column("id", 1, "bigint", null, null));
        assertThat(whole.normal(" 0012 ")).contains("12");
        assertThat(whole.normal("12.0")).contains("12");
        assertThat(whole.normal("12.5")).isEmpty();
        assertThat(whole.normal("99999999999999999999")).isEmpty();
        assertThat(whole.normal("1e9")).isEmpty();
        assertThat(whole.normal("1 or 1=1")).isEmpty();
        assertThat(whole.normal("")).isEmpty();
        ColumnValues number = ColumnValues.of(new Column("id", 1, "numeric(10,2)", null, null));
        assertThat(number.normal("-12.50")).contains("-12.5");
        assertThat(number.normal("-0.00")).contains("0");
        ColumnValues text = ColumnValues.of(new Column("id", 1, "varchar(10)", null, null));
        assertThat(text.normal(" 0012 ")).contains("0012");
        assertThat(ColumnValues.of(new Column("id", 1, "interval", null, null))).isEqualTo(ColumnValues.TEXT);
    }
}
