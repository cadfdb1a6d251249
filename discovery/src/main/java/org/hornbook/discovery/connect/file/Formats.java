package org.hornbook.discovery.connect.file;

import java.util.List;
import java.util.Optional;

/** The formats in force, and what they need while files are open. */
final class Formats implements AutoCloseable {
    private final List<Format> formats = List.of(new DelimitedFormat());

    Optional<Format> find(String name, byte[] head) {
        return formats.stream().filter(format -> format.reads(name, head)).findFirst();
    }

    @Override
    public void close() {}
}
