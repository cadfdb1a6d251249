package org.hornbook.sample;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** An embedded PostgreSQL that hands out empty databases. */
final class Destinations implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private int made;

    Destinations() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    SampleDestinations in(Path folder) throws SQLException {
        return new SampleDestinations(folder, database(), database());
    }

    DatabaseAddress database() throws SQLException {
        String name = "d" + made++;
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return new DatabaseAddress(postgres.getJdbcUrl("postgres", name), "postgres", "");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
