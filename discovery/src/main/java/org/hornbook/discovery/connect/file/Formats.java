package org.hornbook.discovery.connect.file;

import java.util.List;
import java.util.Optional;

/** The formats in force. */
final class Formats {
    private static final List<Format> ALL = List.of(
            DatabaseFormat.sqlite(),
            DatabaseFormat.duckdb(),
            DatabaseFormat.parquet(),
            new WorkbookFormat(),
            DatabaseFormat.json(),
            new DelimitedFormat());

    private Formats() {}

    /**
     * The format of a file.
     *
     * @param name its name in lower case
     * @param head its first bytes
     */
    static Optional<Format> find(String name, byte[] head) {
        return ALL.stream().filter(format -> format.reads(name, head)).findFirst();
    }
}
