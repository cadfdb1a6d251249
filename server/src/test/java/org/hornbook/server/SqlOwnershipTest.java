package org.hornbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every area reads and writes its own schema; what another keeps, it asks for. */
class SqlOwnershipTest {

    private static final Path SOURCES = Path.of("src/main/java/org/hornbook/server");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** A table with its schema, after the words that come before a table in SQL. */
    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:from|into|update|join|references|table(?: if (?:not )?exists)?|on|truncate)\\s+([a-z_]+)\\.([a-z_]+)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"\\n(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern STATEMENT =
            Pattern.compile("(?s)^\\s*(?:select|insert|update|delete|with|merge)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MIGRATION = Pattern.compile("V\\d{12}__([a-z]+)(?:_[a-z_]+)?\\.sql");

    @Test
    void storesNameOnlyTheirOwnSchema() throws IOException {
        Set<String> areas = areas();
        List<String> foreign = new ArrayList<>();
        int statements = 0;
        for (Path file : javaFiles()) {
            String area = SOURCES.relativize(file).getName(0).toString();
            Matcher block = TEXT_BLOCK.matcher(Files.readString(file));
            while (block.find()) {
                if (STATEMENT.matcher(block.group(1)).matches()) {
                    statements++;
                    tables(block.group(1))
                            .filter(schema -> areas.contains(schema) && !schema.equals(area))
                            .forEach(schema -> foreign.add(file + " reads or writes " + schema));
                }
            }
        }
        assertThat(statements).as("statements looked at").isGreaterThan(100);
        assertThat(foreign).isEmpty();
    }

    @Test
    void migrationsTouchOnlyTheSchemaTheyAreNamedFor() throws IOException {
        List<String> foreign = new ArrayList<>();
        List<Path> files = list(MIGRATIONS, ".sql");
        Set<String> areas = areas();
        for (Path file : files) {
            Matcher name = MIGRATION.matcher(file.getFileName().toString());
            assertThat(name.matches())
                    .as("%s is called V<year, month, day, number>__<area>_<what>.sql", file)
                    .isTrue();
            tables(Files.readString(file))
                    .filter(schema -> areas.contains(schema) && !schema.equals(name.group(1)))
                    // the mechanisms that all areas share begin in one file
                    .filter(schema -> !name.group(1).equals("shared") || !schema.equals("jobs"))
                    .forEach(schema -> foreign.add(file.getFileName() + " touches " + schema));
        }
        assertThat(files).hasSizeGreaterThan(10);
        assertThat(foreign).isEmpty();
    }

    private static Stream<String> tables(String sql) {
        return TABLE.matcher(sql).results().map(found -> found.group(1).toLowerCase(Locale.ROOT));
    }

    private static Set<String> areas() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toSet());
        }
    }

    private static List<Path> javaFiles() throws IOException {
        try (Stream<Path> areas = Files.list(SOURCES)) {
            List<Path> files = new ArrayList<>();
            for (Path area : areas.filter(Files::isDirectory).toList()) {
                files.addAll(list(area, ".java"));
            }
            return files;
        }
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
