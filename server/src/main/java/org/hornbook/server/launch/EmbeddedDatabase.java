package org.hornbook.server.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;

/**
 * The PostgreSQL that comes with the product, for an installation without a database server. Its files stay in the
 * data folder; connections need a password that only the folder's owner can read.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String ADMINISTRATOR = "postgres";
    private static final String APPLICATION = "hornbook";
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /** Starts the database of a data folder; creates it on first use, and cleans up after a killed server. */
    static EmbeddedDatabase start(DataFolder folder) {
        stopOrphan(folder);
        String password = folder.secret("database-administrator");
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.postgres())
                    .setOverrideWorkingDirectory(
                            folder.path().resolve("postgres-programs").toFile())
                    .setCleanDataDirectory(false)
                    .setPort(folder.port())
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START_LIMIT)
                    .setConnectConfig("password", password)
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "200")
                    .start();
            EmbeddedDatabase database = new EmbeddedDatabase(folder, postgres);
            // these run when the server has ended: its last requests and jobs still need the database
            SpringApplication.getShutdownHandlers().add(database::close);
            database.secure(password);
            database.createIfMissing(APPLICATION, folder.secret("database"));
            return database;
        } catch (IOException | SQLException e) {
            throw LaunchFailure.environment(
                    "The embedded database in %s did not start: %s. Its log is on standard error."
                            .formatted(folder.postgres(), e.getMessage()),
                    e);
        }
    }

    /** The running database of a folder that a server owns, if one runs; for commands beside the server. */
    static Optional<DatabaseAccess> running(DataFolder folder) {
        Path pid = folder.postgres().resolve("postmaster.pid");
        try {
            if (!Files.exists(pid)) {
                return Optional.empty();
            }
            // the fourth line of postmaster.pid is the port (PostgreSQL, "Server Programming", postmaster.pid layout)
            int port = Integer.parseInt(Files.readAllLines(pid).get(3).strip());
            return Optional.of(new DatabaseAccess(url(port, APPLICATION), APPLICATION, folder.secret("database")));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The product's own database. */
    DatabaseAccess application() {
        return new DatabaseAccess(url(postgres.getPort(), APPLICATION), APPLICATION, folder.secret("database"));
    }

    /** A further database with a role of its own, made when it is missing; the demo's repositories live in such. */
    DatabaseAccess further(String name) {
        try {
            String password = folder.secret("database-" + name);
            createIfMissing(name, password);
            return new DatabaseAccess(url(postgres.getPort(), name), name, password);
        } catch (SQLException e) {
            throw LaunchFailure.environment("The database %s cannot be made: %s".formatted(name, e.getMessage()), e);
        }
    }

    /** The product's own database as the open data portal may see it; makes the portal's role, or mends its limits. */
    DatabaseAccess portal() {
        PortalRole role = new PortalRole(PortalRole.USUAL_NAME);
        String password = folder.secret("database-portal");
        try (Connection connection = administrator(APPLICATION);
                Statement statement = connection.createStatement()) {
            // the cluster's own databases are open to every role otherwise
            statement.execute("revoke all on database postgres, template1 from public");
            role.make(connection, APPLICATION, password);
            return new DatabaseAccess(url(postgres.getPort(), APPLICATION), role.name(), password);
        } catch (SQLException e) {
            throw LaunchFailure.environment("its database role cannot be made: " + e.getMessage(), e);
        }
    }

    /** Removes a further database with all that is in it; nothing happens when there is none. */
    void drop(String name) {
        try (Connection connection = administrator();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
        } catch (SQLException e) {
            throw LaunchFailure.environment("The database %s cannot be removed: %s".formatted(name, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw LaunchFailure.environment("The embedded database did not stop: " + e.getMessage(), e);
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** A fresh cluster trusts local connections; from here on every connection needs a password. */
    private void secure(String password) throws SQLException, IOException {
        Path rules = folder.postgres().resolve("pg_hba.conf");
        if (!Files.readString(rules).contains("trust")) {
            return;
        }
        try (Connection connection = administrator();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role " + ADMINISTRATOR + " password '" + password + "'");
            Files.write(
                    rules,
                    List.of(
                            "# written by Hornbook: passwords for everyone, this machine only",
                            "local all all scram-sha-256",
                            "host all all 127.0.0.1/32 scram-sha-256",
                            "host all all ::1/128 scram-sha-256"));
            statement.execute("select pg_reload_conf()");
        }
    }

    private void createIfMissing(String name, String password) throws SQLException {
        try (Connection connection = administrator();
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select 1 from pg_roles where rolname = '" + name + "'")
                    .next()) {
                statement.execute("create role " + name + " login password '" + password + "'");
            }
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + name + "'")
                    .next()) {
                statement.execute("create database " + name + " owner " + name);
                statement.execute("revoke connect on database " + name + " from public");
            }
        }
    }

    private Connection administrator() throws SQLException {
        return administrator(ADMINISTRATOR);
    }

    private Connection administrator(String database) throws SQLException {
        return DriverManager.getConnection(
                url(postgres.getPort(), database), ADMINISTRATOR, folder.secret("database-administrator"));
    }

    /** After a kill of the server its database may still run; it is asked to stop before a new one starts. */
    private static void stopOrphan(DataFolder folder) {
        Path pid = folder.postgres().resolve("postmaster.pid");
        if (!Files.exists(pid)) {
            return;
        }
        try {
            long process = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
            Optional<ProcessHandle> orphan = ProcessHandle.of(process)
                    .filter(handle -> handle.info()
                            .command()
                            .filter(c -> c.endsWith("postgres"))
                            .isPresent());
            if (orphan.isPresent()) {
                stopFast(orphan.get());
            }
            Files.deleteIfExists(pid);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LaunchFailure.environment("Interrupted while an earlier database was stopping.", e);
        } catch (IOException | NumberFormatException e) {
            throw LaunchFailure.environment(
                    "The database of a killed server in %s could not be stopped: %s"
                            .formatted(folder.postgres(), e.getMessage()),
                    e);
        }
    }

    /** An interrupt is PostgreSQL's fast shutdown: it ends sessions and writes everything. */
    private static void stopFast(ProcessHandle orphan) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(orphan.pid())).start().waitFor();
        long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
        while (orphan.isAlive()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("process " + orphan.pid() + " does not stop");
            }
            Thread.sleep(50);
        }
    }
}
