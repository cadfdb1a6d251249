package org.hornbook.server.discovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hornbook.server.support.TestDatabase;

/** Small real repositories of invented people, below the folder that test servers may read. */
final class TestSources {

    /** Marks of invented students; each is found nowhere but in the source files. */
    static final List<String> FAMILY_NAMES = List.of("Quillfeather", "Brambleworth", "Thistlewood", "Marrowgate");

    private TestSources() {}

    /** The folder below which connections may point; made on first use. */
    static Path root() throws IOException {
        return Files.createDirectories(Path.of("target/test-data/repositories").toAbsolutePath());
    }

    static Path newFolder(String name) throws IOException {
        return Files.createDirectories(root().resolve(name + "-" + unique()));
    }

    static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** A folder with one CSV of students, their birth dates and social security numbers. */
    static Path csvFolder() throws IOException {
        return csvFolder(700_000);
    }

    /** The same with other students, so that it has nothing in common with the files of other tests. */
    static Path csvFolder(int firstStudent) throws IOException {
        Path folder = newFolder("cafeteria");
        StringBuilder csv = new StringBuilder("student_id,last_name,birth_date,ssn,lunch_balance\n");
        for (int i = 0; i < 200; i++) {
            csv.append("%d,%s,20%02d-0%d-1%d,%03d-%02d-%04d,%d.%02d%n"
                    .formatted(
                            firstStudent + i,
                            FAMILY_NAMES.get(i % FAMILY_NAMES.size()),
                            8 + i % 9,
                            1 + i % 9,
                            i % 9,
                            100 + i,
                            10 + i % 80,
                            1000 + i * 7,
                            i,
                            i % 100));
        }
        Files.writeString(folder.resolve("balances.csv"), csv);
        return folder;
    }

    /** A SQLite database with two tables, one referring to the other. */
    static Path sqlite() throws IOException, SQLException {
        Path file = newFolder("health").resolve("health.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create table student (student_id integer primary key, last_name text, allergy text)");
            statement.execute("create table visit (visit_id integer primary key, student_id integer references student,"
                    + " reason text)");
            try (PreparedStatement insert = connection.prepareStatement("insert into student values (?, ?, ?)")) {
                for (int i = 0; i < 120; i++) {
                    insert.setInt(1, 700_000 + i);
                    insert.setString(2, FAMILY_NAMES.get(i % FAMILY_NAMES.size()));
                    insert.setString(3, i % 3 == 0 ? "peanut" : "none");
                    insert.execute();
                }
            }
            connection.commit();
        }
        return file;
    }

    /** A PostgreSQL database of its own with so many tables of so many rows; its address as connection settings. */
    static Map<String, String> postgres(int tables, int rows) throws SQLException {
        String url = TestDatabase.create();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (int i = 1; i <= tables; i++) {
                statement.execute("create table course_%d (id int primary key, title text)".formatted(i));
                statement.execute("insert into course_%d select n, 'Course ' || n from generate_series(1, %d) n"
                        .formatted(i, rows));
            }
            statement.execute("analyze");
        }
        return settingsOf(url);
    }

    /** What a person would enter to reach the database of a JDBC address. */
    static Map<String, String> settingsOf(String url) {
        var match = java.util.regex.Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/([^?]+)\\?user=(\\w+).*")
                .matcher(url);
        if (!match.matches()) {
            throw new IllegalArgumentException(url);
        }
        return Map.of(
                "host", match.group(1),
                "port", match.group(2),
                "database", match.group(3),
                "user", match.group(4),
                "password", "not-" + "needed-here");
    }
}
