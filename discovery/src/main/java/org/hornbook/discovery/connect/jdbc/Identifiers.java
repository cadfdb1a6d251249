package org.hornbook.discovery.connect.jdbc;

import java.util.List;
import java.util.stream.Collectors;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;

/** Names in SQL text, quoted as the standard says, so that no name can be anything but a name. */
final class Identifiers {
    private Identifiers() {}

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String table(Dataset dataset) {
        String schema = dataset.schema();
        return schema == null ? quoted(dataset.name()) : quoted(schema) + "." + quoted(dataset.name());
    }

    static String columns(List<Column> columns) {
        return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
    }
}
