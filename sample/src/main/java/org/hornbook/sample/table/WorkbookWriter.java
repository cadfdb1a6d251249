package org.hornbook.sample.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes workbooks (Office Open XML). */
public final class WorkbookWriter {

    private static final String DATE = "m/d/yyyy";

    private WorkbookWriter() {}

    /** Writes the file, labelled as synthetic in its properties. */
    public static void write(Path file, List<Sheet> sheets) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Hornbook", "1.0")) {
            workbook.properties().setTitle("Synthetic sample data").setCategory("synthetic");
            for (Sheet sheet : sheets) {
                writeSheet(workbook.newWorksheet(sheet.name()), sheet);
            }
        }
        StableZip.repack(file);
    }

    private static void writeSheet(Worksheet out, Sheet sheet) {
        int row = 0;
        for (String line : sheet.title()) {
            out.value(row++, 0, line);
        }
        row += sheet.title().isEmpty() ? 0 : 1;
        for (Dataset<?> table : sheet.tables()) {
            row = writeTable(out, table, row) + 2;
        }
    }

    private static <R> int writeTable(Worksheet out, Dataset<R> table, int firstRow) {
        List<Column<R>> columns = table.columns();
        for (int c = 0; c < columns.size(); c++) {
            out.value(firstRow, c, columns.get(c).name());
            out.style(firstRow, c).bold().set();
        }
        int row = firstRow + 1;
        for (R source : table.rows()) {
            for (int c = 0; c < columns.size(); c++) {
                writeCell(out, row, c, columns.get(c).value().apply(source));
            }
            row++;
        }
        return row;
    }

    private static void writeCell(Worksheet out, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> out.value(row, column, number);
            case LocalDate date -> {
                out.value(row, column, date);
                out.style(row, column).format(DATE).set();
            }
            case LocalDateTime time -> out.value(row, column, time);
            default -> out.value(row, column, value.toString());
        }
    }
}
