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
import java.util.stream.Collectors;
import org.hornbook.discovery.connect.CountQuery.Condition;
import org.hornbook.discovery.connect.CountQuery.Field;
import org.hornbook.discovery.connect.CountQuery.Lookup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same counts from a database that counts itself and from files whose rows are read. */
class CountTest {
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
            statement.execute("create table school (cd varchar, nm varchar)");
            statement.execute("insert into school values ('A', 'Abbot'), ('D', 'Day')");
            statement.execute("create table twice (cd varchar, nm varchar)");
            statement.execute("insert into twice values ('A', 'Abbot'), ('A', 'Alder')");
            statement.execute("create table student (id integer, sch varchar, grade integer, \""
                    + HOSTILE.replace("\"", "\"\"") + "\" varchar)");
            statement.execute("insert into student values (1, 'A', 1, 'x'), (1, 'A', 1, 'x'), (2, 'A', 2, 'it''s'),"
                    + " (3, 'D', 1, 'x'), (null, 'D', 1, null), (4, null, 2, '😀')");
        }
        return Connectors.standard()
                .require(kind)
                .open(Connectors.standard().settings(kind, Map.of("path", file.toString())), problem -> {});
    }

    private Source files() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("school.csv"), "cd,nm\nA,Abbot\nD,Day\n");
        Files.writeString(data.resolve("twice.csv"), "cd,nm\nA,Abbot\nA,Alder\n");
        Files.writeString(
                data.resolve("student.csv"),
                "id,sch,grade,\"" + HOSTILE.replace("\"", "\"\"")
                        + "\"\n1,A,1,x\n1,A,1,x\n2,A,2,it's\n3,D,1,x\n,D,1,\n4,,2,😀\n");
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

    private static Map<List<String>, List<Long>> byValues(Counted counted) {
        return counted.groups().stream()
                .collect(Collectors.toMap(
                        group -> {
                            List<String> values = new ArrayList<>();
                            group.values().forEach(value -> values.add(value == null ? "" : value));
                            return values;
                        },
                        group -> List.of(group.rows(), group.different())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "duckdb", "files"})
    void countsRowsAndDifferentValuesByCombination(String kind) throws Exception {
        try (Source source = open(kind)) {
            Counted counted = source.count(new CountQuery(
                    dataset(source, "student"), List.of(Field.of("sch"), Field.of("grade")), "id", List.of(), 100));
            assertThat(byValues(counted))
                    .containsOnly(
                            Map.entry(List.of("A", "1"), List.of(2L, 1L)),
                            Map.entry(List.of("A", "2"), List.of(1L, 1L)),
                            Map.entry(List.of("D", "1"), List.of(2L, 1L)),
                            Map.entry(List.of("", "2"), List.of(1L, 1L)));
            assertThat(counted.rows()).isEqualTo(6);
            assertThat(counted.different()).isEqualTo(4);
            assertThat(counted.withoutValue()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "duckdb", "files"})
    void namesAndValuesAreOnlyNamesAndValues(String kind) throws Exception {
        try (Source source = open(kind)) {
            CountQuery query = new CountQuery(
                    dataset(source, "student"),
                    List.of(Field.of(HOSTILE)),
                    null,
                    List.of(new Condition(Field.of(HOSTILE), List.of("it's", "😀", "' or 1=1 --"))),
                    100);
            assertThat(byValues(source.count(query)))
                    .containsOnly(
                            Map.entry(List.of("it's"), List.of(1L, 0L)), Map.entry(List.of("😀"), List.of(1L, 0L)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "duckdb", "files"})
    void looksUpWhatAnotherDatasetSays(String kind) throws Exception {
        try (Source source = open(kind)) {
            Field name = new Field("nm", new Lookup("sch", dataset(source, "school"), "cd"));
            Counted counted = source.count(new CountQuery(
                    dataset(source, "student"),
                    List.of(name),
                    null,
                    List.of(new Condition(name, List.of("Abbot"))),
                    100));
            assertThat(byValues(counted)).containsOnly(Map.entry(List.of("Abbot"), List.of(3L, 0L)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "duckdb", "files"})
    void refusesALookupThatFindsSeveralRows(String kind) throws Exception {
        try (Source source = open(kind)) {
            Field name = new Field("nm", new Lookup("sch", dataset(source, "twice"), "cd"));
            CountQuery query = new CountQuery(dataset(source, "student"), List.of(name), null, List.of(), 100);
            assertThatThrownBy(() -> source.count(query))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("Several rows have the same cd");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "duckdb", "files"})
    void refusesTooManyCombinations(String kind) throws Exception {
        try (Source source = open(kind)) {
            CountQuery query = new CountQuery(
                    dataset(source, "student"), List.of(Field.of("sch"), Field.of("grade")), null, List.of(), 2);
            assertThatThrownBy(() -> source.count(query))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("more than 2 combinations");
        }
    }

    @Test
    void saysWhichColumnIsGone() throws Exception {
        try (Source source = open("files")) {
            CountQuery query =
                    new CountQuery(dataset(source, "student"), List.of(Field.of("gone")), null, List.of(), 100);
            assertThatThrownBy(() -> source.count(query)).hasMessageContaining("gone");
        }
    }
}
