package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.Problem;

/** Delimited text: CSV, TSV and their relatives, with any encoding, delimiter and line end. */
final class DelimitedFormat implements Format {
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".tab", ".txt", ".psv");

    @Override
    public boolean reads(String name, byte[] head) {
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    @Override
    public List<Table> tables(Content content, Consumer<Problem> problems) throws IOException {
        byte[] head = content.head(DialectSniffer.HEAD);
        Optional<Dialect> dialect = DialectSniffer.sniff(head);
        if (dialect.isEmpty()) {
            throw new IOException("it has no row");
        }
        if (content.name().toLowerCase(Locale.ROOT).endsWith(".txt")
                && !dialect.get().looksLikeTable()) {
            // a letter or a read-me
            return List.of();
        }
        return List.of(new DelimitedTable(content, dialect.get(), bytesPerRow(head)));
    }

    private static double bytesPerRow(byte[] head) {
        long lines = 0;
        for (byte b : head) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines == 0 ? 0 : (double) head.length / lines;
    }
}
