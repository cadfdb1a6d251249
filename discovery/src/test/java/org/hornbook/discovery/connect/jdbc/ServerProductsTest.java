package org.hornbook.discovery.connect.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.ConnectionTest;
import org.hornbook.discovery.connect.Connector;
import org.hornbook.discovery.connect.Connectors;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.Source;
import org.hornbook.discovery.connect.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProductsTest {
    @TempDir
    Path folder;

    private static final Server.Access ACCESS = new Server.Access("h", 77, "sis", "u", "hush", "verify-full");

    @Test
    void boundsRowsInTheDialectOfTheProduct() {
        assertThat(new SqlServer().limited("\"a\", \"b\"", "\"dbo\".\"t\"", 5))
                .isEqualTo("SELECT TOP (5) \"a\", \"b\" FROM \"dbo\".\"t\"");
        assertThat(new Oracle().limited("\"a\"", "\"S\".\"T\"", 5))
                .isEqualTo("SELECT \"a\" FROM \"S\".\"T\" FETCH FIRST 5 ROWS ONLY");
        assertThat(new MariaDb().limited("\"a\"", "\"sis\".\"t\"", 5))
                .isEqualTo("SELECT \"a\" FROM \"sis\".\"t\" LIMIT 5");
    }

    @Test
    void quotesHostileNames() {
        Dataset dataset =
                Dataset.ofFile("t\"; DROP TABLE x; --", Dataset.Kind.TABLE, List.of(Column.text("a\" FROM x --", 1)));
        assertThat(Identifiers.table(dataset)).isEqualTo("\"t\"\"; DROP TABLE x; --\"");
        assertThat(Identifiers.columns(dataset.columns())).isEqualTo("\"a\"\" FROM x --\"");
        assertThat(Postgresql.copySql(dataset, 7))
                .isEqualTo("COPY (SELECT \"a\"\" FROM x --\" FROM \"t\"\"; DROP TABLE x; --\" LIMIT 7)"
                        + " TO STDOUT (FORMAT text, ENCODING 'UTF8')");
    }

    @Test
    void buildsOraclesAddressOfCheckedParts() {
        assertThat(Oracle.url(ACCESS)).isEqualTo("jdbc:oracle:thin:@tcps://h:77/sis");
        assertThat(ACCESS.toString()).doesNotContain("hush");
    }

    @Test
    void saysThatOraclesDriverIsMissing() {
        Connectors connectors = Connectors.standard();
        assertThat(connectors
                        .require("oracle")
                        .test(connectors.settings("oracle", Map.of("host", "h", "database", "x", "user", "u"))))
                .isInstanceOfSatisfying(
                        ConnectionTest.Unreachable.class,
                        answer -> assertThat(answer.reason()).contains("ojdbc11.jar"));
    }

    @Test
    void scansThroughADriverDroppedIntoAFolder() throws IOException {
        Path database = folder.resolve("sis.db");
        describe("sqlite.properties", "jdbc:sqlite:" + folder + "/{database}");
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + database);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE visit (id INTEGER PRIMARY KEY, why TEXT)");
            statement.execute("INSERT INTO visit VALUES (1, 'cough'), (2, 'fall')");
        } catch (java.sql.SQLException e) {
            throw new IOException(e);
        }
        Connector connector = JdbcConnector.dropped(folder).getFirst();
        Connectors connectors = new Connectors(List.of(connector));
        List<Problem> problems = new ArrayList<>();
        assertThat(connector.title()).isEqualTo("Any product");
        try (Source source = connector.open(
                connectors.settings("sqlite", Map.of("host", "h", "database", "sis.db", "user", "u")), problems::add)) {
            Dataset visit = source.datasets().getFirst();
            assertThat(Cells.of(source, visit, Long.MAX_VALUE))
                    .containsExactly(List.of("1", "cough"), List.of("2", "fall"));
            assertThat(Cells.of(source, visit, 1)).hasSize(1);
        }
    }

    @Test
    void saysWhatADescriptionLacks() throws IOException {
        Files.writeString(folder.resolve("x.properties"), "title=Any product\njar=x.jar\n");
        assertThatThrownBy(() -> JdbcConnector.dropped(folder))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("x.properties")
                .hasMessageContaining("'driver'");
    }

    @Test
    void saysWhichDriverIsMissing() throws IOException {
        Files.writeString(
                folder.resolve("x.properties"),
                "title=Any product\njar=x.jar\ndriver=no.such.Driver\nurl=jdbc:x://{host}\nport=1\n");
        Connector connector = JdbcConnector.dropped(folder).getFirst();
        Connectors connectors = new Connectors(List.of(connector));
        assertThat(connector.test(connectors.settings("x", Map.of("host", "h", "database", "x", "user", "u"))))
                .isInstanceOfSatisfying(
                        ConnectionTest.Unreachable.class,
                        answer -> assertThat(answer.reason()).contains("no.such.Driver", "x.jar"));
    }

    /** A description of the SQLite driver under test's own class path, as an operator would write one. */
    private void describe(String name, String url) throws IOException {
        Path jar = Path.of(org.sqlite
                .JDBC
                .class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        Files.writeString(
                folder.resolve(name),
                "title=Any product\njar=" + jar + "\ndriver=org.sqlite.JDBC\nurl=" + url
                        + "\nport=1\nreadOnly=false\nprepare=PRAGMA query_only = 1\nlimit=SELECT {columns} FROM {table} LIMIT {rows}\n");
    }
}
