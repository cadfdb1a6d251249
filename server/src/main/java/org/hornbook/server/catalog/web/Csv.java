package org.hornbook.server.catalog.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as a file for spreadsheets (RFC 4180). */
final class Csv {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final StringWriter text = new StringWriter();
    private final CSVPrinter printer;

    Csv(String... headings) {
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
            printer.printRecord((Object[]) headings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds one row; null gives an empty cell. */
    Csv row(@Nullable Object... cells) {
        try {
            printer.printRecord(java.util.Arrays.stream(cells).map(Csv::cell).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A spreadsheet would run a text that starts like a formula, so such a text gets an apostrophe. */
    private static String cell(@Nullable Object value) {
        String cell = Objects.toString(value, "");
        boolean formula = value instanceof String && !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }

    ResponseEntity<byte[]> answer(String fileName) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Several values in one cell. */
    static String joined(java.util.Collection<?> values) {
        return String.join("; ", values.stream().map(Object::toString).sorted().toList());
    }
}
