package org.hornbook.disclosure.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a header, in UTF-8.
 *
 * @param name the file, for messages
 * @param header the names of its columns
 * @param rows its rows
 */
record CsvFile(String name, List<String> header, List<Row> rows) {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    /**
     * A row.
     *
     * @param line the line of the file where it ends
     * @param fields its fields, as many as the header has
     */
    record Row(long line, List<String> fields) {}

    static CsvFile read(Path file) {
        String name = file.toString();
        try (CSVParser parser = FORMAT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            List<String> header = new ArrayList<>();
            List<Row> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                List<String> fields = record.stream().map(String::strip).toList();
                if (header.isEmpty()) {
                    header.addAll(fields);
                    header.set(0, header.getFirst().replace("\uFEFF", ""));
                    continue;
                }
                if (fields.size() != header.size()) {
                    throw BadInput.at(
                            name,
                            parser.getCurrentLineNumber(),
                            "the row has " + fields.size() + " fields where the header has " + header.size());
                }
                rows.add(new Row(parser.getCurrentLineNumber(), fields));
            }
            return checked(new CsvFile(name, header, rows));
        } catch (MalformedInputException bad) {
            throw new BadInput(name + ": the file is not in UTF-8; save it as UTF-8");
        } catch (IOException | UncheckedIOException bad) {
            String why = Files.exists(file) ? "cannot be read as CSV: " + bad.getMessage() : "there is no such file";
            throw new BadInput(name + ": " + why);
        }
    }

    private static CsvFile checked(CsvFile csv) {
        if (csv.header.isEmpty()) {
            throw new BadInput(csv.name + ":1: the file is empty; its first line must name the columns");
        }
        for (int i = 0; i < csv.header.size(); i++) {
            if (csv.header.indexOf(csv.header.get(i)) < i) {
                throw BadInput.at(csv.name, 1, "two columns are named '" + csv.header.get(i) + "'; rename one");
            }
        }
        return csv;
    }

    /** The position of a column, which must be there. */
    int column(String column) {
        int at = header.indexOf(column);
        if (at < 0) {
            throw BadInput.at(
                    name,
                    1,
                    "there is no column '" + column + "'" + Spelling.suggestion(column, header) + "; the columns are "
                            + String.join(", ", header));
        }
        return at;
    }

    /** A number that must be there. */
    double number(Row row, int column) {
        String text = row.fields().get(column);
        if (text.isEmpty()) {
            throw at(row, column, "the value is missing; write 0 if there is nobody");
        }
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException bad) {
            throw at(row, column, "'" + text + "' is not a number");
        }
        throw at(row, column, "'" + text + "' is not a finite number");
    }

    BadInput at(Row row, int column, String reason) {
        return BadInput.at(name, row.line(), "column '" + header.get(column) + "': " + reason);
    }
}
