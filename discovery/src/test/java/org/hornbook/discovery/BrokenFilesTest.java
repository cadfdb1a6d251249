package org.hornbook.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.profile.SketchKey;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Good files with bytes changed, taken out, repeated or cut off. Whatever becomes of them, a scan ends by itself and
 * serves the good file beside. The number of mutants of each format is the system property {@code hornbook.mutants}.
 */
class BrokenFilesTest {
    private static final int MUTANTS = Integer.getInteger("hornbook.mutants", 25);
    private static final int ROWS = 120;

    @TempDir
    Path folder;

    static Stream<String> formats() {
        return Stream.of("csv", "tsv", "ndjson", "json", "xlsx", "xls", "parquet", "sqlite", "duckdb", "zip", "csv.gz");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void neverEndAScan(String format) throws IOException, SQLException {
        byte[] good = good(format);
        for (int seed = 0; seed < MUTANTS; seed++) {
            Path place = Files.createDirectories(folder.resolve(Integer.toString(seed)));
            Files.writeString(place.resolve("good.csv"), "course,room\nArt,1\n");
            Files.write(place.resolve("bad." + format), mutant(good, new Random(seed * 31L + format.hashCode())));
            Listener listener = scan(place);
            assertThat(listener.datasets).as("mutant " + seed).contains("good.csv");
            assertThat(listener.problems)
                    .as("mutant " + seed)
                    .allSatisfy(problem -> assertThat(problem.where()).startsWith("bad."));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a'b\"c.csv",
                "semi;colon.csv",
                "100%.csv",
                "star*.csv",
                "[brackets].csv",
                "new\nline.csv",
                "back\\slash.csv",
                "école ☃.csv",
                "-rf.csv",
                "$(touch x).csv",
                "<script>.csv"
            })
    void ofHostileNamesAreRead(String name) throws IOException {
        Files.writeString(folder.resolve(name), "course,\"ro\u0001om\u001B[31m\"\nArt,1\n");
        Listener listener = scan(folder);
        assertThat(listener.datasets).hasSize(1);
        assertThat(listener.problems).isEmpty();
    }

    private Listener scan(Path place) {
        var listener = new Listener();
        Discovery discovery = Discovery.standard();
        discovery.scan(
                ScanRequest.of(
                        "broken",
                        discovery.connectors().settings("files", Map.of("path", place.toString())),
                        SketchKey.of(new byte[16])),
                listener);
        return listener;
    }

    private static byte[] mutant(byte[] good, Random random) {
        byte[] bytes = good.clone();
        int kind = random.nextInt(4);
        int at = random.nextInt(bytes.length);
        if (kind == 0) {
            return java.util.Arrays.copyOf(bytes, at);
        }
        if (kind == 1) {
            int until = Math.min(bytes.length, at + random.nextInt(200));
            var cut = new ByteArrayOutputStream();
            cut.write(bytes, 0, at);
            cut.write(bytes, until, bytes.length - until);
            return cut.toByteArray();
        }
        int changes = kind == 2 ? 1 + random.nextInt(8) : 40;
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private byte[] good(String format) throws IOException, SQLException {
        return switch (format) {
            case "csv" -> delimited(",").getBytes(StandardCharsets.UTF_8);
            case "tsv" -> delimited("\t").getBytes(StandardCharsets.UTF_16LE);
            case "json" -> "[%s]".formatted(String.join(",", objects())).getBytes(StandardCharsets.UTF_8);
            case "ndjson" -> String.join("\n", objects()).getBytes(StandardCharsets.UTF_8);
            case "xlsx" -> workbook(new XSSFWorkbook());
            case "xls" -> workbook(new HSSFWorkbook());
            case "parquet" -> duckdb("COPY t TO '%s' (FORMAT parquet)", "good.parquet");
            case "duckdb" -> database("jdbc:duckdb:" + folder.resolve("good.duckdb"), "good.duckdb");
            case "sqlite" -> database("jdbc:sqlite:" + folder.resolve("good.sqlite"), "good.sqlite");
            case "zip" -> zip();
            default -> gzip();
        };
    }

    private static String delimited(String delimiter) {
        var text = new StringBuilder(String.join(delimiter, "id", "name", "born", "remark") + "\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(String.join(delimiter, "" + i, "\"Na\"\"me " + i + "\"", "2012-03-04", "\"a\nb\""))
                    .append('\n');
        }
        return text.toString();
    }

    private static List<String> objects() {
        List<String> objects = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            objects.add("{\"id\":" + i + ",\"name\":\"Name " + i + "\",\"tags\":[1,{\"a\":null}]}");
        }
        return objects;
    }

    private static byte[] workbook(Workbook workbook) throws IOException {
        try (workbook) {
            var sheet = workbook.createSheet("One");
            for (int i = 0; i < ROWS; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue(i == 0 ? "id" : "i" + i);
                row.createCell(1).setCellValue(i == 0 ? "name" : "Name " + i);
                row.createCell(2).setCellValue(i);
            }
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private byte[] duckdb(String sql, String name) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t AS SELECT i AS id, 'Name ' || i AS name FROM range(" + ROWS + ") r(i)");
            statement.execute(sql.formatted(folder.resolve(name)));
        }
        return taken(name);
    }

    private byte[] database(String url, String name) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR)");
            for (int i = 0; i < ROWS; i++) {
                statement.execute("INSERT INTO t VALUES (" + i + ", 'Name " + i + "')");
            }
        }
        return taken(name);
    }

    private byte[] taken(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        Files.delete(folder.resolve(name));
        return bytes;
    }

    private static byte[] zip() throws IOException {
        var out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.csv"));
            zip.write(delimited(";").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("b.xlsx"));
            zip.write(workbook(new XSSFWorkbook()));
        }
        return out.toByteArray();
    }

    private static byte[] gzip() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.GZIPOutputStream(out)) {
            zip.write(delimited(",").getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static final class Listener implements ScanListener {
        final List<String> datasets = new ArrayList<>();
        final List<Problem> problems = new ArrayList<>();

        @Override
        public void profiled(ProfiledDataset dataset) {
            datasets.add(dataset.profile().dataset().name());
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }
    }
}
