package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;

/** A workbook in the format before 2007; it holds at most 65,536 rows a sheet, so it is read whole. */
final class XlsWorkbook implements Workbook {
    private final HSSFWorkbook workbook;

    private XlsWorkbook(HSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static XlsWorkbook open(Path path) throws IOException {
        try {
            return new XlsWorkbook(new HSSFWorkbook(new POIFSFileSystem(path.toFile(), true)));
        } catch (EncryptedDocumentException e) {
            throw new IOException("the workbook is protected by a password", e);
        } catch (RuntimeException e) {
            throw new IOException("the workbook is damaged", e);
        }
    }

    @Override
    public List<String> sheets() {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    @Override
    public SheetRows rows(String sheet) {
        return new XlsRows(workbook.getSheet(sheet).iterator());
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private static final class XlsRows implements SheetRows {
        private final Iterator<Row> rows;
        private final List<String> cells = new ArrayList<>();
        private int row = -1;

        XlsRows(Iterator<Row> rows) {
            this.rows = rows;
        }

        @Override
        public boolean next() {
            cells.clear();
            if (!rows.hasNext()) {
                return false;
            }
            Row next = rows.next();
            row = next.getRowNum();
            for (Cell cell : next) {
                while (cells.size() <= cell.getColumnIndex()) {
                    cells.add("");
                }
                cells.set(cell.getColumnIndex(), text(cell));
            }
            return true;
        }

        private static String text(Cell cell) {
            CellType type =
                    cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            return switch (type) {
                case STRING -> cell.getStringCellValue();
                case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
                case NUMERIC -> {
                    String number = Double.toString(cell.getNumericCellValue());
                    yield DateUtil.isCellDateFormatted(cell) ? SheetNumbers.date(number) : SheetNumbers.number(number);
                }
                case BLANK, ERROR, FORMULA, _NONE -> "";
            };
        }

        @Override
        public int row() {
            return row;
        }

        @Override
        public List<String> cells() {
            return List.copyOf(cells);
        }

        @Override
        public void close() {}
    }
}
