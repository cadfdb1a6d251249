package org.hornbook.portal.download;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hornbook.portal.data.Category;
import org.hornbook.portal.data.Dimension;
import org.hornbook.portal.data.Table;

/**
 * A release as a CSV file (RFC 4180): one row a cell, one column a dimension, then {@code value} (empty where left out)
 * and {@code status}.
 */
public final class ReleaseCsv {

    /** A spreadsheet runs a cell that starts like a formula (OWASP, CSV injection). */
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.]\\d+)?");

    private ReleaseCsv() {}

    /** The file's text. */
    public static String of(Table table) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            List<String> header = new ArrayList<>();
            table.dimensions().forEach(dimension -> header.add(harmless(dimension.code())));
            header.add("value");
            header.add("status");
            printer.printRecord(header);
            for (var cell : table.cells().entrySet()) {
                List<String> row = new ArrayList<>(labels(table.dimensions(), cell.getKey()));
                row.add(cell.getValue().map(value -> value.toPlainString()).orElse(""));
                row.add(cell.getValue().isPresent() ? "published" : "withheld");
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> labels(List<Dimension> dimensions, List<String> codes) {
        List<String> labels = new ArrayList<>();
        for (int d = 0; d < codes.size(); d++) {
            String code = codes.get(d);
            labels.add(
                    harmless(dimensions.get(d).find(code).map(Category::label).orElse(code)));
        }
        return labels;
    }

    /** Text that a spreadsheet would run gets an apostrophe in front; numbers do not. */
    private static String harmless(String cell) {
        boolean formula = !cell.isEmpty()
                && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }
}
