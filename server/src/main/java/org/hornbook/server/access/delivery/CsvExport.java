package org.hornbook.server.access.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hornbook.server.web.CsvDownload;
import org.jspecify.annotations.Nullable;

/**
 * CSV (RFC 4180) that opens safely in a spreadsheet. A file of rows has no place for notes, so every row carries the
 * watermark in a column of its own: it stays with rows that are copied out.
 */
final class CsvExport implements Export {

    /** The watermark's column. */
    static final String WATERMARK = "Delivered by Hornbook";

    private final CSVPrinter printer;
    private final String watermark;

    CsvExport(Path file, List<String> columns, About about) throws IOException {
        printer = new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        watermark = about.watermark();
        List<String> header =
                new ArrayList<>(columns.stream().map(CsvDownload::harmless).toList());
        header.add(WATERMARK);
        printer.printRecord(header);
    }

    @Override
    public void row(List<@Nullable String> cells) throws IOException {
        for (String cell : cells) {
            printer.print(cell == null ? "" : CsvDownload.harmless(cell));
        }
        printer.print(CsvDownload.harmless(watermark));
        printer.println();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
