package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowStream;

/** Workbooks: every table of every sheet. */
final class WorkbookFormat implements Format {
    @Override
    public boolean reads(String name, byte[] head) {
        boolean zip = head.length > 3 && head[0] == 'P' && head[1] == 'K';
        boolean compound = head.length > 3 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF;
        return (zip && (name.endsWith(".xlsx") || name.endsWith(".xlsm")))
                || (compound && (name.endsWith(".xls") || name.endsWith(".xlsx")));
    }

    private static Workbook open(String name, Path file) throws IOException {
        byte[] head = new byte[2];
        try (var in = java.nio.file.Files.newInputStream(file)) {
            if (in.readNBytes(head, 0, 2) < 2) {
                throw new IOException(name + " is empty");
            }
        }
        return head[0] == 'P' ? XlsxWorkbook.open(file) : XlsWorkbook.open(file);
    }

    @Override
    public List<Table> tables(Content content, Consumer<Problem> problems) throws IOException {
        Path file = content.file();
        var tables = new ArrayList<Table>();
        try (Workbook workbook = open(content.name(), file)) {
            for (String sheet : workbook.sheets()) {
                try (SheetRows rows = workbook.rows(sheet)) {
                    List<SheetTables.Area> areas = SheetTables.find(rows);
                    areas.forEach(
                            area -> tables.add(new SheetTable(name(content, sheet, area, areas), file, sheet, area)));
                } catch (IOException | RuntimeException e) {
                    problems.accept(new Problem(
                            content.name() + "!" + sheet,
                            "The sheet cannot be read: " + Failures.reason(e) + ".",
                            "Open the workbook and save it anew."));
                }
            }
        }
        return tables;
    }

    /** The sheet's name; with the first cell of data where a sheet has several tables. */
    private static String name(Content content, String sheet, SheetTables.Area area, List<SheetTables.Area> areas) {
        String name = content.name() + "!" + sheet;
        return areas.size() == 1
                ? name
                : name + "!"
                        + CellReference.convertNumToColString(area.columns().getFirst()) + (area.firstRow() + 1);
    }

    private record SheetTable(String name, Path file, String sheet, SheetTables.Area area) implements Table {
        @Override
        public Dataset.Kind kind() {
            return Dataset.Kind.SHEET;
        }

        @Override
        public List<Column> columns() {
            return Names.columns(area.names());
        }

        @Override
        public long estimatedRows() {
            return area.rows();
        }

        @Override
        public RowStream read(long maximumRows, Consumer<Problem> problems) throws IOException {
            Workbook workbook = open(name, file);
            try {
                return new SheetStream(name, workbook, workbook.rows(sheet), area, maximumRows);
            } catch (IOException e) {
                workbook.close();
                throw e;
            }
        }
    }
}
