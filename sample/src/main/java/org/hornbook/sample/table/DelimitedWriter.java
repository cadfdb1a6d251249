package org.hornbook.sample.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a dataset as delimited text (RFC 4180 quoting). */
public final class DelimitedWriter {

    private DelimitedWriter() {}

    /** Writes the file. */
    public static <R> void write(Path file, DelimitedFormat format, Dataset<R> dataset) throws IOException {
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file, format.charset())) {
            if (format.header() == DelimitedFormat.Header.PRESENT) {
                writeLine(
                        out,
                        format,
                        dataset.columns().stream().map(c -> (Object) c.name()).toList());
            }
            List<Column<R>> columns = dataset.columns();
            for (R row : dataset.rows()) {
                for (int i = 0; i < columns.size(); i++) {
                    if (i > 0) {
                        out.write(format.delimiter());
                    }
                    writeField(out, format, columns.get(i).value().apply(row));
                }
                out.write("\r\n");
            }
        }
    }

    private static void writeLine(BufferedWriter out, DelimitedFormat format, List<Object> fields) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                out.write(format.delimiter());
            }
            writeField(out, format, fields.get(i));
        }
        out.write("\r\n");
    }

    private static void writeField(BufferedWriter out, DelimitedFormat format, @Nullable Object value)
            throws IOException {
        if (value == null) {
            return;
        }
        String text = value.toString();
        boolean quote = text.indexOf(format.delimiter()) >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0;
        out.write(quote ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }
}
