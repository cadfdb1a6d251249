package org.hornbook.disclosure.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.PublishedTable;

/** Writes what may be published: every cell of a table, totals included, one row each. */
public final class PublishedWriter {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private PublishedWriter() {}

    /** Writes the dimensions, {@code value} (empty where withheld) and {@code status}. */
    public static void write(PublishedTable table, Appendable out) throws IOException {
        Layout layout = table.layout();
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        List<String> header = new ArrayList<>();
        layout.dimensions().forEach(dimension -> header.add(dimension.column()));
        header.addAll(List.of("value", "status"));
        printer.printRecord(header);
        for (int cell = 0; cell < layout.size(); cell++) {
            List<String> row = new ArrayList<>(layout.categories(cell));
            row.add(table.published(cell) ? number(table.value(cell)) : "");
            row.add(table.statuses().get(cell).word());
            printer.printRecord(row);
        }
        printer.flush();
    }

    /** A number as people write it: without a fraction where there is none. */
    public static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
