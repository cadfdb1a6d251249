package org.hornbook.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hornbook.sample.truth.ColumnTruth;
import org.hornbook.sample.truth.DatasetTruth;
import org.hornbook.sample.truth.Truth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenDistrictIT {

    @TempDir
    static Path folder;

    private static SampleDestinations first = Small.WRITTEN.destinations();
    private static SampleDestinations second;

    @BeforeAll
    static void writeAgain() throws SQLException {
        second = Small.DATABASES.in(folder.resolve("second"));
        Small.DISTRICT.write(second);
    }

    @Test
    void theSameSeedWritesTheSameBytes() throws IOException {
        Map<String, byte[]> one = files(first.folder());
        Map<String, byte[]> other = files(second.folder());
        assertThat(one.keySet()).isEqualTo(other.keySet()).hasSizeGreaterThan(25);
        one.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(other.get(name)));
    }

    @Test
    void theSameSeedWritesTheSameRows() throws SQLException {
        assertThat(fingerprints(first.studentInformation())).isEqualTo(fingerprints(second.studentInformation()));
        assertThat(fingerprints(first.humanResources())).isEqualTo(fingerprints(second.humanResources()));
    }

    @Test
    void anotherSeedMakesOtherPeople() throws SQLException {
        SampleDestinations other = Small.DATABASES.in(folder.resolve("other"));
        SampleDistrict.ofSeed(8).withSize(Small.SIZE).write(other);
        assertThat(fingerprints(other.studentInformation()).get("sis.stu_demo"))
                .isNotEqualTo(fingerprints(first.studentInformation()).get("sis.stu_demo"));
    }

    @Test
    void theTruthHasEveryTableAndColumnOfTheDatabases() throws SQLException {
        assertThat(columns(first.studentInformation())).isEqualTo(truthColumns("sis"));
        assertThat(columns(first.humanResources())).isEqualTo(truthColumns("hr"));
    }

    @Test
    void theTruthCountsTheRowsOfTheDatabases() throws SQLException {
        for (DatasetTruth dataset : Small.WRITTEN.truth().datasets()) {
            if (dataset.repository().equals("sis")) {
                assertThat(count(first.studentInformation(), dataset.dataset()))
                        .as(dataset.dataset())
                        .isEqualTo(dataset.rows());
            }
        }
    }

    @Test
    void theTruthFileReadsBackAsItWasWritten() {
        assertThat(Truth.read(first.folder().resolve(Truth.FILE_NAME))).isEqualTo(Small.WRITTEN.truth());
    }

    @Test
    void writingAgainLeavesACompleteDistrictAsItIs() {
        WrittenDistrict again = Small.DISTRICT.write(first);
        assertThat(again.truth()).isEqualTo(Small.WRITTEN.truth());
        assertThat(again.inventory()).isEqualTo(Small.WRITTEN.inventory());
    }

    @Test
    void anInterruptedWritingIsBegunAnew() throws IOException, SQLException {
        SampleDestinations interrupted = Small.DATABASES.in(folder.resolve("interrupted"));
        Small.DISTRICT.write(interrupted);
        // as a killed process leaves it: one database and some files written, the truth not yet
        Files.delete(interrupted.folder().resolve(Truth.FILE_NAME));
        Files.delete(interrupted.folder().resolve("transport/riders.tsv"));

        Small.DISTRICT.write(interrupted);

        assertThat(files(interrupted.folder()).keySet())
                .isEqualTo(files(first.folder()).keySet());
        assertThat(fingerprints(interrupted.studentInformation())).isEqualTo(fingerprints(first.studentInformation()));
    }

    @Test
    void refusesFilledDestinations() throws IOException, SQLException {
        assertThatThrownBy(() -> SampleDistrict.ofSeed(8).withSize(Small.SIZE).write(first))
                .isInstanceOf(SampleWriteException.class)
                .hasMessageContaining("another seed, size or day; give a new one");
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("README.txt"), "somebody's own file");
        SampleDestinations foreignFolder = Small.DATABASES.in(foreign);
        assertThatThrownBy(() -> Small.DISTRICT.write(foreignFolder))
                .hasMessageContaining("is not empty; give a new one");
        assertThat(foreign.resolve("README.txt")).hasContent("somebody's own file");
    }

    @Test
    void refusesADatabaseWithTablesOfOthers() throws SQLException {
        DatabaseAddress filled = Small.DATABASES.database();
        try (Connection connection = filled.open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE somebodys (id int)");
        }
        var destinations = new SampleDestinations(folder.resolve("third"), filled, Small.DATABASES.database());
        assertThatThrownBy(() -> Small.DISTRICT.write(destinations)).hasMessageContaining("already has tables");
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (var paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private static Map<String, List<String>> truthColumns(String repository) {
        Map<String, List<String>> columns = new TreeMap<>();
        Small.WRITTEN.truth().datasets().stream()
                .filter(d -> d.repository().equals(repository))
                .forEach(d -> columns.put(
                        d.dataset(),
                        d.columns().stream().map(ColumnTruth::column).toList()));
        return columns;
    }

    private static Map<String, List<String>> columns(DatabaseAddress address) throws SQLException {
        String query = """
                SELECT table_schema || '.' || table_name, column_name FROM information_schema.columns
                WHERE table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, ordinal_position""";
        Map<String, List<String>> columns = new TreeMap<>();
        try (Connection connection = address.open();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                columns.computeIfAbsent(result.getString(1), t -> new ArrayList<>())
                        .add(result.getString(2));
            }
        }
        return columns;
    }

    private static Map<String, String> fingerprints(DatabaseAddress address) throws SQLException {
        Map<String, String> fingerprints = new TreeMap<>();
        for (String table : columns(address).keySet()) {
            fingerprints.put(
                    table,
                    single(address, "SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM " + table + " t"));
        }
        return fingerprints;
    }

    private static long count(DatabaseAddress address, String table) throws SQLException {
        return Long.parseLong(single(address, "SELECT count(*) FROM " + table));
    }

    private static String single(DatabaseAddress address, String query) throws SQLException {
        try (Connection connection = address.open();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
