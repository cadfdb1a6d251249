package org.hornbook.discovery.connect.jdbc;

import java.io.IOException;
import java.io.Reader;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.SourceException;

/**
 * A product whose driver an operator put into the drivers' folder, with a description beside it. The description, not
 * the person who enters a connection, says how the URL is built, so a connection cannot carry driver options.
 *
 * <p>The description is {@code kind.properties}: {@code title}, {@code jar} (several with commas between),
 * {@code driver} (class name), {@code url} with {@code {host}}, {@code {port}} and {@code {database}} in it,
 * {@code port}, and optionally {@code prepare} (a statement that makes a session read-only), {@code limit} (a query with
 * {@code {columns}}, {@code {table}} and {@code {rows}}), {@code systemSchemas}, {@code schemasAreCatalogs}, {@code textType} (what any value can be cast to), and
 * {@code readOnly=false} for a driver that cannot be told to be; then {@code prepare} must see to it.
 */
final class DroppedDriver implements Server.Product {
    private static final String ENDING = ".properties";

    private final String kind;
    private final Path folder;
    private final Properties description;

    private DroppedDriver(String kind, Path folder, Properties description) {
        this.kind = kind;
        this.folder = folder;
        this.description = description;
    }

    /**
     * The products described in a folder, in order of their names.
     *
     * @throws SourceException naming the description that lacks something
     */
    static List<DroppedDriver> in(Path folder) {
        var products = new ArrayList<DroppedDriver>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                products.add(read(file));
            }
        } catch (IOException e) {
            throw new SourceException(
                    new Problem(folder.toString(), "The drivers' folder cannot be read.", "Check its path."), e);
        }
        products.sort((a, b) -> a.kind.compareTo(b.kind));
        return products;
    }

    private static DroppedDriver read(Path file) throws IOException {
        var description = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            description.load(in);
        }
        for (String key : List.of("title", "jar", "driver", "url", "port")) {
            if (description.getProperty(key, "").isBlank()) {
                throw new SourceException(
                        new Problem(file.toString(), "It does not say '" + key + "'.", "Add the line " + key + "=…"));
            }
        }
        String name = String.valueOf(file.getFileName());
        Path folder = file.toAbsolutePath().getParent();
        return new DroppedDriver(
                name.substring(0, name.length() - ENDING.length()).toLowerCase(Locale.ROOT),
                folder == null ? Path.of("/") : folder,
                description);
    }

    private String property(String key, String otherwise) {
        return description.getProperty(key, otherwise).strip();
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public String title() {
        return property("title", kind);
    }

    @Override
    public int port() {
        return Integer.parseInt(property("port", "0"));
    }

    @Override
    public List<String> encryption() {
        return List.of("as the driver's description says");
    }

    @Override
    public Connection connect(Server.Access access) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", access.user());
        properties.setProperty("password", access.password());
        Connection connection = driver().connect(url(access), properties);
        if (connection == null) {
            throw new SQLException("The driver does not take the address that its description makes.");
        }
        return connection;
    }

    String url(Server.Access access) {
        return property("url", "")
                .replace("{host}", access.host())
                .replace("{port}", Integer.toString(access.port()))
                .replace("{database}", access.database());
    }

    private Driver driver() throws SQLException {
        try {
            URL[] jars = new URL[property("jar", "").split(",", -1).length];
            int i = 0;
            for (String jar : property("jar", "").split(",", -1)) {
                jars[i++] = folder.resolve(jar.strip()).toUri().toURL();
            }
            // stays open as long as its connections, which outlive this call
            @SuppressWarnings("resource")
            var loader = new URLClassLoader(title(), jars, Driver.class.getClassLoader());
            return (Driver) loader.loadClass(property("driver", ""))
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException | MalformedURLException e) {
            throw new SQLException(
                    "The driver " + property("driver", "") + " is not in " + property("jar", "") + ".", e);
        }
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        if (Boolean.parseBoolean(property("readOnly", "true"))) {
            connection.setReadOnly(true);
        }
        String statementText = property("prepare", "");
        if (!statementText.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(statementText);
            }
        }
    }

    @Override
    public Set<String> systemSchemas() {
        return Arrays.stream(property("systemSchemas", "information_schema").split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean schemasAreCatalogs() {
        return Boolean.parseBoolean(property("schemasAreCatalogs", "false"));
    }

    @Override
    public String limited(String columns, String table, long maximumRows) {
        return property("limit", "SELECT {columns} FROM {table} FETCH FIRST {rows} ROWS ONLY")
                .replace("{rows}", Long.toString(maximumRows))
                .replace("{table}", table)
                .replace("{columns}", columns);
    }

    @Override
    public String textType() {
        return property("textType", "VARCHAR(4000)");
    }
}
