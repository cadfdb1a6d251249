package org.hornbook.server.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A MariaDB server of its own, from the distribution's package, which {@code ./hornbook test} installs. */
public final class TestMariaDb implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Process server;
    private final int port;

    private TestMariaDb(Process server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts an empty server and runs the statements on it as its administrator. */
    public static TestMariaDb start(List<String> statements) throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("hornbook-mariadb");
        String user = "--user=" + System.getProperty("user.name");
        String data = "--datadir=" + folder.resolve("data");
        Process install = new ProcessBuilder(
                        "mariadb-install-db",
                        "--no-defaults",
                        user,
                        data,
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("install.log").toFile())
                .start();
        assertThat(install.waitFor()).as("making the data folder").isZero();
        int port = freePort();
        Process server = new ProcessBuilder(
                        program().toString(),
                        "--no-defaults",
                        user,
                        data,
                        "--socket=" + folder.resolve("socket"),
                        "--bind-address=127.0.0.1",
                        "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        TestMariaDb started = new TestMariaDb(server, port);
        started.run(statements);
        return started;
    }

    private static Path program() {
        return Stream.of("/usr/sbin/mariadbd", "/usr/bin/mariadbd", "/usr/local/bin/mariadbd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No MariaDB found. Install the package mariadb-server (./hornbook test does so as root)."));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private void run(List<String> statements) throws SQLException, InterruptedException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection connect() throws SQLException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try {
                return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/", "root", "");
            } catch (SQLException e) {
                if (System.nanoTime() > end || !server.isAlive()) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    /** Settings of a connection to one of its databases; this server speaks without encryption. */
    public Map<String, String> settings(String database, String user, String password) {
        return Map.of(
                "host",
                "127.0.0.1",
                "port",
                Integer.toString(port),
                "database",
                database,
                "user",
                user,
                "password",
                password,
                "tls",
                "disable");
    }

    @Override
    public void close() {
        server.destroy();
        server.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
