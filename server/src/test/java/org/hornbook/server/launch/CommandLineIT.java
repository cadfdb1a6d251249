package org.hornbook.server.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher's contract: exit statuses, one-line errors, a data folder that one server owns. */
class CommandLineIT {

    @TempDir
    Path temporary;

    @Test
    void refusesUnknownOptionsWithOneLineAndStatus2() {
        Run run = run("demo", "--colour", "blue");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).contains("--colour").hasLineCount(1);
    }

    @Test
    void saysWhereItLookedWhenThereIsNoInstallation() {
        Run run =
                run("journal", "verify", "--data", temporary.resolve("nothing").toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors())
                .contains(temporary.resolve("nothing").toString())
                .hasLineCount(1);
    }

    @Test
    void refusesADataFolderThatAnotherServerOwns() throws Exception {
        try (var lock = DataFolder.at(temporary).lock()) {
            Run run = run("demo", "--data", temporary.toString());
            assertThat(lock.isValid()).isTrue();
            assertThat(run.status()).isEqualTo(3);
            assertThat(run.errors()).contains("Another Hornbook is running").hasLineCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "demo"})
    void aBrokenPolicyPackEndsTheStartWithOneLineAndStatus2(String command) throws Exception {
        Path pack =
                Files.writeString(temporary.resolve("policy.yaml"), "pack: ours\ntitle: Our policy\nversion: two\n");
        Path data = Files.createDirectories(temporary.resolve("data"));
        Files.writeString(data.resolve("hornbook.yaml"), "hornbook:\n  policy-pack: file:" + pack + "\n");
        Process process = ServerProcess.command(command, "--data", data.toString(), "--port", "0");
        List<String> said = process.errorReader().lines().toList();
        assertThat(process.waitFor()).isEqualTo(2);
        // before it stand the steps of the start, each with its time
        assertThat(said)
                .filteredOn(line -> !line.matches(" *[0-9.]+ s  .*"))
                .singleElement()
                .asString()
                .startsWith("The policy pack " + pack + " cannot be used: line ")
                .contains("line 3, column 10: \"version\" must be a whole number from 1 on, not \"two\"");
    }

    @Test
    void thePortalAloneSaysInOneLineWhatItIsMissing() {
        Run run = run("portal");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errors()).contains("HORNBOOK_PORTAL_DB_URL").hasLineCount(1);
    }

    @Test
    void provesTheJournalAndFindsAnAlteration() throws Exception {
        DataFolder folder = DataFolder.at(temporary);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            DatabaseAccess access = database.application();
            migrate(access);
            Run intact = run("journal", "verify", "--data", temporary.toString());
            assertThat(intact.output()).startsWith("intact: 0 entries");
            assertThat(intact.status()).isZero();

            try (Connection connection = connect(access, access.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("update journal.head set sequence = 3, hash = repeat('a', 64)");
            }
            Run cut = run("journal", "verify", "--data", temporary.toString());
            assertThat(cut.output()).startsWith("broken at entry 1: entries were cut off the end");
            assertThat(cut.status()).isEqualTo(1);
        }
    }

    @Test
    void keepsTheEmbeddedDatabaseBehindAPasswordThatOnlyTheOwnerCanRead() throws Exception {
        DataFolder folder = DataFolder.at(temporary);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(Files.readString(folder.postgres().resolve("pg_hba.conf")))
                    .doesNotContain("trust");
            assertThatThrownBy(() -> connect(database.application(), "guess").close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(temporary.resolve("database.secret"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void startsAgainWithItsDataAfterTheServerWasKilled() throws Exception {
        DataFolder folder = DataFolder.at(temporary);
        Process server = ServerProcess.start(StartsAndWaits.class, temporary);
        ServerProcess.awaitLine(server, "started");
        server.destroyForcibly().waitFor();
        // its database process still runs and its pid file is there
        assertThat(EmbeddedDatabase.running(folder)).isPresent();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder);
                Connection connection =
                        connect(database.application(), database.application().password());
                Statement statement = connection.createStatement()) {
            assertThat(statement
                            .executeQuery("select sequence from journal.head")
                            .next())
                    .isTrue();
        }
    }

    @Test
    void stopsQuietlyWithItsDatabaseAfterIt() throws Exception {
        Process server = ServerProcess.commandWithMessages("serve", "--data", temporary.toString(), "--port", "0");
        ServerProcess.awaitLine(server, "portal answers at");
        // the process itself would close its output
        server.toHandle().destroy();
        assertThat(server.inputReader().lines().collect(java.util.stream.Collectors.joining("\n")))
                .as("what is said while stopping")
                .doesNotContain("Exception", "WARN", "ERROR");
        assertThat(server.waitFor()).as("ended by the signal").isEqualTo(128 + 15);
        assertThat(EmbeddedDatabase.running(DataFolder.at(temporary))).isEmpty();
    }

    /** A server that gets as far as its migrated database. */
    static final class StartsAndWaits {
        public static void main(String[] arguments) throws Exception {
            migrate(EmbeddedDatabase.start(DataFolder.at(Path.of(arguments[0]))).application());
            System.out.println("started");
            Thread.sleep(60_000);
        }
    }

    private static void migrate(DatabaseAccess access) {
        Flyway.configure()
                .dataSource(access.url(), access.username(), access.password())
                .defaultSchema("flyway")
                .createSchemas(true)
                .load()
                .migrate();
    }

    private static Connection connect(DatabaseAccess access, String password) throws SQLException {
        return DriverManager.getConnection(access.url(), access.username(), password);
    }

    private record Run(int status, String output, String errors) {}

    private static Run run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var output = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
            int status = Hornbook.commandLine().execute(arguments);
            return new Run(
                    status,
                    output.toString(StandardCharsets.UTF_8),
                    errors.toString(StandardCharsets.UTF_8).strip());
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
