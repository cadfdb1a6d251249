package org.hornbook.server.access.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook: first the sheet that says whose hands it is in and how to handle it, then the rows. Every cell is
 * text, so nothing in it is a formula; the apostrophe that CSV needs would only stand in the way.
 */
final class XlsxExport implements Export {

    /** Excel's own limits. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int LONGEST_CELL = 32_767;
    private static final String CUT = "… (cut for Excel)";
    private static final int FLUSHED = 1000;

    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet rows;
    private int next = 1;

    XlsxExport(Path file, List<String> columns, About about) throws IOException {
        out = Files.newOutputStream(file);
        workbook = new Workbook(out, "Hornbook", "1.0");
        Worksheet notes = workbook.newWorksheet("About this data");
        notes.value(0, 0, clean(about.title()));
        notes.value(1, 0, clean(about.watermark()));
        int line = 3;
        for (String rule : about.handling()) {
            notes.value(line++, 0, clean(rule));
        }
        notes.width(0, 100);
        notes.finish();
        rows = workbook.newWorksheet("Data");
        rows.footer(
                about.watermark().length() > 200 ? about.watermark().substring(0, 200) : about.watermark(),
                org.dhatim.fastexcel.Position.CENTER);
        for (int i = 0; i < columns.size(); i++) {
            rows.value(0, i, clean(columns.get(i)));
        }
    }

    @Override
    public void row(List<@Nullable String> cells) throws IOException {
        if (next >= MOST_ROWS) {
            throw new TooLongException("Excel holds no more than 1,048,576 rows.", "Download it as CSV or Parquet.");
        }
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            // the first cell is always written, or a row without any value would be lost
            if (cell != null || i == 0) {
                rows.value(next, i, cell == null ? "" : clean(cell));
            }
        }
        if (++next % FLUSHED == 0) {
            rows.flush();
        }
    }

    /** XML has no control characters, and Excel no longer cells. */
    private static String clean(String text) {
        String printable = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
        return printable.length() <= LONGEST_CELL
                ? printable
                : printable.substring(0, LONGEST_CELL - CUT.length()) + CUT;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            rows.finish();
            workbook.finish();
        }
    }
}
