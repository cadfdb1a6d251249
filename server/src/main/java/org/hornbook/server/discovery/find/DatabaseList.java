package org.hornbook.server.discovery.find;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.ConnectionSettings;
import org.hornbook.discovery.connect.Connector;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.RowBatch;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.Source;

/** The databases of a server, as the server's own catalog lists them; read like any other table. */
enum DatabaseList {
    POSTGRESQL("postgresql", "PostgreSQL", "5432", "pg_catalog", "pg_database", "datname"),
    MARIADB("mariadb", "MariaDB or MySQL", "3306", "information_schema", "schemata", "schema_name");

    private static final long MOST = 10_000;

    private final String kind;
    private final String product;
    private final String port;
    private final String schema;
    private final String table;
    private final String column;

    DatabaseList(String kind, String product, String port, String schema, String table, String column) {
        this.kind = kind;
        this.product = product;
        this.port = port;
        this.schema = schema;
        this.table = table;
        this.column = column;
    }

    /** The list of servers of that kind of connector; empty for kinds that are no server. */
    static Optional<DatabaseList> of(String kind) {
        for (DatabaseList list : values()) {
            if (list.kind.equals(kind)) {
                return Optional.of(list);
            }
        }
        return Optional.empty();
    }

    /** The connector's kind. */
    String kind() {
        return kind;
    }

    /** What people call the server. */
    String product() {
        return product;
    }

    /** The port where the server usually listens. */
    String usualPort() {
        return port;
    }

    /**
     * Names of all databases of the server, those of the product itself included.
     *
     * @throws org.hornbook.discovery.connect.SourceException when the server does not answer
     */
    List<String> read(Connector connector, ConnectionSettings settings) {
        Dataset names = new Dataset(
                schema,
                table,
                Dataset.Kind.VIEW,
                null,
                List.of(new Column(column, 1, "name", null, null)),
                -1,
                List.of(),
                List.of());
        try (Source source = connector.open(settings, problem -> {});
                RowStream rows = source.read(names, MOST)) {
            List<String> found = new ArrayList<>();
            RowBatch batch = new RowBatch(1);
            while (rows.next(batch)) {
                for (int row = 0; row < batch.rows(); row++) {
                    found.add(new String(
                            batch.bytes(), batch.starts(0)[row], batch.lengths(0)[row], StandardCharsets.UTF_8));
                }
            }
            return found;
        }
    }
}
