package org.hornbook.server.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as a CSV file (RFC 4180) that opens safely in a spreadsheet (OWASP, CSV injection). */
public final class CsvDownload {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.]\\d+)?");

    private CsvDownload() {}

    /** The file as an answer; {@code name} is its name without the ending. */
    public static ResponseEntity<byte[]> of(String name, List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try {
            print(text, header, rows.iterator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The same for long lists: rows are sent while they are read. */
    public static void send(HttpServletResponse response, String name, List<String> header, Stream<List<String>> rows)
            throws IOException {
        response.setContentType(CSV.toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name));
        print(response.getWriter(), header, rows.iterator());
    }

    private static void print(Appendable to, List<String> header, Iterator<List<String>> rows) throws IOException {
        try (CSVPrinter printer = new CSVPrinter(to, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            while (rows.hasNext()) {
                printer.printRecord(
                        rows.next().stream().map(CsvDownload::harmless).toList());
            }
        }
    }

    private static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name + ".csv", StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** A spreadsheet runs a cell that starts like a formula, so such text gets an apostrophe in front; numbers do not. */
    public static String harmless(String cell) {
        boolean formula = !cell.isEmpty()
                && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }
}
