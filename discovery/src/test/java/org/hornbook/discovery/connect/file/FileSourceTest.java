package org.hornbook.discovery.connect.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.ConnectionSettings;
import org.hornbook.discovery.connect.ConnectionTest;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSourceTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void putsFilesOfTheSameShapeTogether() throws IOException {
        Files.createDirectories(folder.resolve("exports"));
        for (int month = 1; month <= 3; month++) {
            Files.writeString(
                    folder.resolve("exports/attendance-2024-0" + month + ".csv"), "day,student\n" + month + ",7\n");
        }
        Files.writeString(folder.resolve("exports/attendance-2024-04.csv"), "day,student,reason\n4,7,ill\n");
        try (Source source = open()) {
            assertThat(source.datasets())
                    .extracting(Dataset::name)
                    .containsExactly("exports/attendance-*.csv", "exports/attendance-2024-04.csv");
            Dataset group = source.datasets().getFirst();
            assertThat(group.kind()).isEqualTo(Dataset.Kind.FILES);
            assertThat(Contents.rows(source, group))
                    .containsExactly(List.of("1", "7"), List.of("2", "7"), List.of("3", "7"));
        }
    }

    @Test
    void readsOnWhenOneFileOfAGroupHasGone() throws IOException {
        for (int i = 1; i <= 3; i++) {
            Files.writeString(folder.resolve("part" + i + ".csv"), "id,grade\n" + i + ",7\n");
        }
        try (Source source = open()) {
            Files.delete(folder.resolve("part2.csv"));
            assertThat(Contents.rows(source, source.datasets().getFirst())).hasSize(2);
        }
        assertThat(problems).singleElement().extracting(Problem::where).isEqualTo("part2.csv");
    }

    @Test
    void takesLettersForLettersAndTablesForTables() throws IOException {
        Files.writeString(
                folder.resolve("readme.txt"), "Dear colleagues,\n\nthese files, as agreed, are old.\n\nBest, Ann\n");
        Files.writeString(folder.resolve("export.txt"), "id\tname\n1\tAnn\n2\tBob\n");
        try (Source source = open()) {
            assertThat(source.datasets()).extracting(Dataset::name).containsExactly("export.txt");
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void unpacksGzip() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.csv.gz")))) {
            out.write("id,name\n1,Ann\n".getBytes(StandardCharsets.UTF_8));
        }
        try (Source source = open()) {
            assertThat(source.datasets()).extracting(Dataset::name).containsExactly("a.csv");
            assertThat(Contents.rows(source, source.datasets().getFirst())).containsExactly(List.of("1", "Ann"));
        }
    }

    @Test
    void leavesHiddenFilesAndLinksThatLeadOutAlone() throws IOException {
        Path outside = Files.createTempFile("outside", ".csv");
        Files.writeString(outside, "id,secret\n1,x\n");
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("link.csv"), outside);
        Files.writeString(inside.resolve(".hidden.csv"), "id,name\n1,Ann\n");
        Files.writeString(inside.resolve("~$lock.xlsx"), "lock");
        Files.writeString(inside.resolve("seen.csv"), "id,name\n1,Ann\n");
        try (Source source = open()) {
            assertThat(source.datasets()).extracting(Dataset::name).containsExactly("inside/seen.csv");
        } finally {
            Files.delete(outside);
        }
    }

    @Test
    void readsWorkbooksWithDatesNumbersAndSeveralTablesASheet() throws IOException {
        write(new XSSFWorkbook(), "plans.xlsx");
        try (Source source = open()) {
            assertThat(source.datasets())
                    .extracting(Dataset::name)
                    .containsExactly("plans.xlsx!Roster!A3", "plans.xlsx!Roster!A8", "plans.xlsx!Empty rows");
            Dataset roster = source.datasets().getFirst();
            assertThat(roster.columns()).extracting(Column::name).containsExactly("Name", "Born", "Hours");
            assertThat(Contents.rows(source, roster))
                    .containsExactly(List.of("Ann", "2012-03-04", "1.5"), Arrays.asList("Bob", "2011-05-06", null));
            assertThat(Contents.rows(source, source.datasets().get(1)))
                    .containsExactly(List.of("100", "true"), List.of("200", "false"));
            assertThat(Contents.rows(source, source.datasets().get(2))).hasSize(2);
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void readsWorkbooksOfTheOldFormatAlike() throws IOException {
        write(new HSSFWorkbook(), "plans.xls");
        try (Source source = open()) {
            assertThat(source.datasets()).hasSize(3);
            assertThat(Contents.rows(source, source.datasets().getFirst()))
                    .containsExactly(List.of("Ann", "2012-03-04", "1.5"), Arrays.asList("Bob", "2011-05-06", null));
        }
    }

    @Test
    void putsTheGroupBeforeTheNamesUnderIt() throws IOException {
        try (Workbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("marks.xlsx"))) {
            CellStyle date = workbook.createCellStyle();
            Sheet few = workbook.createSheet("Few groups");
            fill(few, 0, date, "Marks of the spring");
            fill(few, 1, date, "", "", "Mathematics", "", "", "Science", "", "");
            few.addMergedRegion(new CellRangeAddress(1, 1, 2, 4));
            few.addMergedRegion(new CellRangeAddress(1, 1, 5, 7));
            fill(few, 2, date, "Number", "Pupil", "Term 1", "Term 2", "Year", "Term 1", "Term 2", "Year");
            fill(few, 3, date, 7, "Ann", 2, 3, 2.5, 4, 4, 4);
            fill(few, 4, date, 8, "Bob", 3, 3, 3, 2, 4, 3);
            Sheet tall = workbook.createSheet("Tall names");
            fill(tall, 0, date, "Pupil", "Guardian", "", "Bus");
            fill(tall, 1, date, "", "Name", "Phone", "");
            tall.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            fill(tall, 2, date, "Ann", "Eve", "555-0100", 3);
            Sheet plain = workbook.createSheet("Plain");
            fill(plain, 0, date, "Pupil", "", "Bus", "Stop");
            fill(plain, 1, date, "Ann", "Lee", "North", "Elm");
            fill(plain, 2, date, "Bob", "Roe", "South", "Oak");
            workbook.write(out);
        }
        try (Source source = open()) {
            assertThat(names(source, 0))
                    .containsExactly(
                            "Number",
                            "Pupil",
                            "Mathematics Term 1",
                            "Mathematics Term 2",
                            "Mathematics Year",
                            "Science Term 1",
                            "Science Term 2",
                            "Science Year");
            assertThat(Contents.rows(source, source.datasets().get(0))).hasSize(2);
            assertThat(names(source, 1)).containsExactly("Pupil", "Guardian Name", "Guardian Phone", "Bus");
            assertThat(Contents.rows(source, source.datasets().get(1)))
                    .containsExactly(List.of("Ann", "Eve", "555-0100", "3"));
            // a row of words under a gap is a row, when no row has a value to tell names by
            assertThat(Contents.rows(source, source.datasets().get(2))).hasSize(2);
        }
    }

    private static List<String> names(Source source, int dataset) {
        return source.datasets().get(dataset).columns().stream()
                .map(Column::name)
                .toList();
    }

    private void write(Workbook workbook, String name) throws IOException {
        try (workbook;
                OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("m/d/yyyy"));
            Sheet sheet = workbook.createSheet("Roster");
            fill(sheet, 0, date, "Special education, spring");
            fill(sheet, 1, date, "Name", "Born", "Hours");
            fill(sheet, 2, date, "Ann", LocalDate.of(2012, 3, 4), 1.5);
            fill(sheet, 3, date, "Bob", LocalDate.of(2011, 5, 6));
            fill(sheet, 6, date, "Room", "Open");
            fill(sheet, 7, date, 100, true);
            fill(sheet, 8, date, 200, false);
            Sheet gaps = workbook.createSheet("Empty rows");
            fill(gaps, 0, date, "Name", "Grade");
            fill(gaps, 1, date, "Ann", 3);
            fill(gaps, 3, date, "Bob", 4);
            workbook.createSheet("Nothing");
            workbook.write(out);
        }
    }

    private static void fill(Sheet sheet, int number, CellStyle date, Object... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            switch (cells[i]) {
                case String text -> row.createCell(i).setCellValue(text);
                case LocalDate day -> {
                    row.createCell(i).setCellValue(day);
                    row.getCell(i).setCellStyle(date);
                }
                case Number amount -> row.createCell(i).setCellValue(amount.doubleValue());
                case Boolean truth -> row.createCell(i).setCellValue(truth);
                default -> throw new IllegalArgumentException(String.valueOf(cells[i]));
            }
        }
    }

    @Test
    void readsParquetJsonAndDatabaseFiles() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT 7 AS id, 'Ann' AS name, DATE '2012-03-04' AS born UNION ALL"
                    + " SELECT 8, NULL, NULL ORDER BY id) TO '" + folder.resolve("old [1].parquet")
                    + "' (FORMAT parquet)");
        }
        Files.writeString(folder.resolve("log.ndjson"), "{\"a\":1,\"b\":\"x\"}\n{\"a\":2}\n");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("nurse.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE visit (id INTEGER PRIMARY KEY, why TEXT)");
            statement.execute("CREATE TABLE note (visit INTEGER REFERENCES visit (id))");
            statement.execute("INSERT INTO visit VALUES (1, 'cough')");
        }
        try (Source source = open()) {
            assertThat(source.datasets())
                    .extracting(Dataset::name)
                    .containsExactlyInAnyOrder("log.ndjson", "nurse.db!visit", "nurse.db!note", "old [1].parquet");
            assertThat(Contents.rows(source, dataset(source, "old [1].parquet")))
                    .containsExactly(List.of("7", "Ann", "2012-03-04"), Arrays.asList("8", null, null));
            assertThat(Contents.rows(source, dataset(source, "log.ndjson")))
                    .containsExactly(List.of("1", "x"), Arrays.asList("2", null));
            assertThat(Contents.rows(source, dataset(source, "nurse.db!visit"))).containsExactly(List.of("1", "cough"));
            assertThat(dataset(source, "nurse.db!visit").primaryKey()).containsExactly("id");
            assertThat(dataset(source, "nurse.db!note").columns().getFirst().references())
                    .isEqualTo(new Column.ColumnReference("nurse.db!visit", "id"));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void tellsOfBrokenFilesAndReadsTheOthers() throws IOException {
        Files.write(folder.resolve("broken.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 1});
        Files.writeString(folder.resolve("broken.parquet"), "PAR1 and then nothing");
        Files.writeString(folder.resolve("broken.json"), "{\"a\": [1, 2");
        Files.writeString(folder.resolve("broken.db"), "SQLite format 3\0 and then nothing");
        Files.writeString(folder.resolve("good.csv"), "id,name\n1,Ann\n");
        try (Source source = open()) {
            assertThat(source.datasets()).extracting(Dataset::name).containsExactly("good.csv");
        }
        assertThat(problems)
                .extracting(Problem::where)
                .containsExactlyInAnyOrder("broken.xlsx", "broken.parquet", "broken.json", "broken.db");
        assertThat(problems).allSatisfy(problem -> assertThat(problem.cure()).isNotBlank());
    }

    @Test
    void answersATestOfTheConnection() throws IOException {
        Files.writeString(folder.resolve("good.csv"), "id,name\n1,Ann\n");
        var connector = new FilesConnector();
        assertThat(connector.test(ConnectionSettings.of(connector, Map.of("path", folder.toString()))))
                .isEqualTo(new ConnectionTest.Reachable("Folder", 1));
        assertThat(connector.test(ConnectionSettings.of(connector, Map.of("path", folder + "/nowhere"))))
                .isInstanceOf(ConnectionTest.Unreachable.class);
        assertThat(connector.test(ConnectionSettings.of(connector, Map.of("path", "relative/path"))))
                .isInstanceOf(ConnectionTest.Unreachable.class);
    }

    private static Dataset dataset(Source source, String name) {
        return source.datasets().stream()
                .filter(dataset -> dataset.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Source open() throws IOException {
        return Contents.open(folder, problems::add);
    }
}
