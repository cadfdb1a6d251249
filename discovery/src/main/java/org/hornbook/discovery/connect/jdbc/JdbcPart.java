package org.hornbook.discovery.connect.jdbc;

import java.util.Map;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.Connectors;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Part;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.SourceException;
import org.jspecify.annotations.Nullable;

/** A table, or the rows of it whose key is in a range. Its text form hides the settings, which hold a password. */
final class JdbcPart implements Part {
    private final String kind;
    private final Map<String, String> settings;
    private final Dataset dataset;
    private final String snapshot;
    private final @Nullable KeyRange range;

    JdbcPart(String kind, Map<String, String> settings, Dataset dataset, String snapshot, @Nullable KeyRange range) {
        this.kind = kind;
        this.settings = settings;
        this.dataset = dataset;
        this.snapshot = snapshot;
        this.range = range;
    }

    @Override
    public RowStream read(Consumer<Problem> problems) {
        Connectors connectors = Connectors.standard();
        if (connectors.require(kind) instanceof JdbcConnector connector) {
            return connector.read(connectors.settings(kind, settings), dataset, snapshot, range, problems);
        }
        throw new SourceException(new Problem(
                dataset.qualifiedName(),
                "It is read by another connector here.",
                "Install the same release everywhere."));
    }

    @Override
    public String toString() {
        return "JdbcPart[" + dataset.qualifiedName() + ", " + range + "]";
    }
}
