package org.hornbook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hornbook.sample.truth.ColumnTruth;
import org.hornbook.sample.truth.DatasetTruth;
import org.junit.jupiter.api.Test;

class WrittenFilesIT {

    private static final Set<String> OWN_FILES = Set.of("README.txt", "truth.json");
    private static final Pattern TABS_AND_SEMICOLONS = Pattern.compile("[,;\t]");

    @Test
    void everyFileIsInTheTruthAndEveryFileOfTheTruthExists() throws IOException {
        Set<String> written = new TreeSet<>();
        try (var paths = Files.walk(Small.folder())) {
            paths.filter(Files::isRegularFile)
                    .map(p -> Small.folder().relativize(p).toString())
                    .filter(p -> !OWN_FILES.contains(p))
                    .forEach(written::add);
        }
        assertThat(written)
                .isEqualTo(
                        fileDatasets().stream().map(DatasetTruth::file).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void headersOfTextFilesAreTheColumnsOfTheTruth() throws IOException {
        for (DatasetTruth dataset : fileDatasets()) {
            if (dataset.file().endsWith(".csv") || dataset.file().endsWith(".tsv")) {
                List<String> lines = Files.readAllLines(file(dataset), StandardCharsets.ISO_8859_1);
                boolean bare = dataset.dataset().startsWith("state-return");
                assertThat(lines).as(dataset.dataset()).hasSize((int) dataset.rows() + (bare ? 0 : 1));
                String[] header = TABS_AND_SEMICOLONS.split(lines.getFirst(), -1);
                assertThat(header)
                        .as(dataset.dataset())
                        .hasSize(dataset.columns().size());
                if (!bare) {
                    assertThat(header)
                            .as(dataset.dataset())
                            .isEqualTo(names(dataset).toArray());
                }
            }
        }
    }

    @Test
    void oneTextFileIsNotUtf8() throws IOException {
        byte[] bytes = Files.readAllBytes(Small.folder().resolve("transport/late-bus-contacts.csv"));
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(latin).containsPattern("[áéíóúãçñ]").doesNotContain("Ã");
    }

    @Test
    void tablesOfSqliteFilesAreThoseOfTheTruth() throws SQLException {
        for (String repository : List.of("health", "athletics")) {
            List<DatasetTruth> truths = datasets(repository);
            Map<String, List<String>> expected = new TreeMap<>();
            truths.forEach(t -> expected.put(t.dataset(), names(t)));
            assertThat(sqliteColumns(file(truths.getFirst()))).isEqualTo(expected);
        }
    }

    @Test
    void columnsOfParquetFilesAreThoseOfTheTruth() throws SQLException {
        for (DatasetTruth dataset : datasets("results-archive")) {
            String query = "SELECT name FROM parquet_schema('%s') WHERE num_children IS NULL".formatted(file(dataset));
            assertThat(strings("jdbc:duckdb:", query)).isEqualTo(names(dataset));
            String count = "SELECT count(*) FROM '%s'".formatted(file(dataset));
            assertThat(strings("jdbc:duckdb:", count)).containsExactly(String.valueOf(dataset.rows()));
        }
    }

    @Test
    void tablesOfWorkbooksAreWhereTheTruthSays() throws IOException {
        for (DatasetTruth dataset : fileDatasets()) {
            if (dataset.file().endsWith(".xlsx")) {
                String[] place = dataset.dataset().split("!", -1);
                try (Workbook workbook = new XSSFWorkbook(Files.newInputStream(file(dataset)))) {
                    Sheet sheet = workbook.getSheet(place[1]);
                    int header =
                            place.length == 3 ? Integer.parseInt(place[2].substring(1)) - 2 : headerRow(sheet, dataset);
                    assertThat(cells(sheet.getRow(header)))
                            .as(dataset.dataset())
                            .isEqualTo(names(dataset));
                    if (place.length == 2) {
                        assertThat(sheet.getLastRowNum() - header)
                                .as(dataset.dataset())
                                .isEqualTo((int) dataset.rows());
                    }
                }
            }
        }
    }

    @Test
    void workbooksSayThatTheyAreSynthetic() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                Files.newInputStream(Small.folder().resolve("special-education/director-tracking.xlsx")))) {
            assertThat(workbook.getProperties().getCoreProperties().getTitle()).contains("Synthetic");
        }
    }

    private static int headerRow(Sheet sheet, DatasetTruth dataset) {
        for (Row row : sheet) {
            if (cells(row).equals(names(dataset))) {
                return row.getRowNum();
            }
        }
        throw new AssertionError("no header in " + dataset.dataset());
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (Cell cell : row) {
            cells.add(cell.toString());
        }
        return cells;
    }

    private static Map<String, List<String>> sqliteColumns(Path file) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        String url = "jdbc:sqlite:" + file;
        for (String table : strings(url, "SELECT name FROM sqlite_schema WHERE type = 'table'")) {
            columns.put(table, strings(url, "SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid"));
        }
        return columns;
    }

    private static List<String> strings(String url, String query) throws SQLException {
        var strings = new ArrayList<String>();
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            while (result.next()) {
                strings.add(result.getString(1));
            }
        }
        return strings;
    }

    private static Path file(DatasetTruth dataset) {
        return Small.folder().resolve(dataset.file());
    }

    private static List<String> names(DatasetTruth dataset) {
        return dataset.columns().stream().map(ColumnTruth::column).toList();
    }

    private static List<DatasetTruth> datasets(String repository) {
        return Small.WRITTEN.truth().datasets().stream()
                .filter(d -> d.repository().equals(repository))
                .toList();
    }

    private static List<DatasetTruth> fileDatasets() {
        return Small.WRITTEN.truth().datasets().stream()
                .filter(d -> !d.file().isEmpty())
                .toList();
    }
}
