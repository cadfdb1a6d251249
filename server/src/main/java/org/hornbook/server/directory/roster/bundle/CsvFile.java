package org.hornbook.server.directory.roster.bundle;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a file of a bundle line by line: RFC 4180, UTF-8 with or without a byte order mark. */
final class CsvFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private CsvFile() {}

    /** Gets every line, the header first. */
    interface Lines {
        void line(long number, List<String> cells);
    }

    /** Reads to the end, or to the first fault of form, which is noted. */
    static void read(Bundle bundle, String name, Problems problems, Lines lines) throws IOException {
        long line = 1;
        try (InputStream in = new BufferedInputStream(bundle.open(name))) {
            if (isUtf16(in)) {
                problems.add(name, 1, "", "The file is UTF-16. Save it as CSV UTF-8.");
                return;
            }
            try (CSVParser parser =
                    CSVParser.parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), FORMAT)) {
                Iterator<CSVRecord> records = parser.iterator();
                while (records.hasNext()) {
                    // a record begins on the line after the one before it ended
                    CSVRecord record = records.next();
                    lines.line(line, record.toList());
                    line = parser.getCurrentLineNumber() + 1;
                }
            }
        } catch (TooLargeException e) {
            problems.add(name, line, "", "The file is too large: " + e.getMessage() + ".");
        } catch (UncheckedIOException | IllegalStateException | IOException e) {
            if (e instanceof UncheckedIOException && e.getCause() instanceof TooLargeException) {
                problems.add(
                        name, line, "", "The file is too large: " + e.getCause().getMessage() + ".");
            } else {
                problems.add(
                        name,
                        line,
                        "",
                        "From here on this is no CSV: look for a quotation mark that is not closed or not doubled.");
            }
        }
    }

    private static boolean isUtf16(InputStream in) throws IOException {
        in.mark(3);
        int first = in.read();
        int second = in.read();
        int third = in.read();
        boolean byteOrderMark = first == 0xEF && second == 0xBB && third == 0xBF;
        if (!byteOrderMark) {
            in.reset();
        }
        return (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
    }
}
