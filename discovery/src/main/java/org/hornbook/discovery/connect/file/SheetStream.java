package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.util.List;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowBatch;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.SourceException;

/** The rows of one table of a sheet. */
final class SheetStream implements RowStream {
    private final String name;
    private final Workbook workbook;
    private final SheetRows rows;
    private final SheetTables.Area area;
    private final long maximumRows;
    private long given;
    private long sequence;

    SheetStream(String name, Workbook workbook, SheetRows rows, SheetTables.Area area, long maximumRows) {
        this.name = name;
        this.workbook = workbook;
        this.rows = rows;
        this.area = area;
        this.maximumRows = maximumRows;
    }

    @Override
    public synchronized boolean next(RowBatch batch) {
        batch.clear(sequence++);
        try {
            while (!batch.isFull() && given < maximumRows && rows.next() && rows.row() <= area.lastRow()) {
                if (rows.row() >= area.firstRow()) {
                    add(batch, rows.cells());
                }
            }
            return batch.rows() > 0;
        } catch (IOException | RuntimeException e) {
            throw new SourceException(
                    new Problem(
                            name + ", row " + (rows.row() + 1),
                            "The sheet cannot be read on: " + Failures.reason(e) + ".",
                            "Open the workbook and save it anew."),
                    e);
        }
    }

    private void add(RowBatch batch, List<String> cells) {
        boolean empty = true;
        for (int i = 0; i < area.columns().size(); i++) {
            int column = area.columns().get(i);
            String cell = column < cells.size() ? cells.get(column) : "";
            if (cell.isEmpty()) {
                batch.setNull(i);
            } else {
                batch.set(i, cell);
                empty = empty && cell.isBlank();
            }
        }
        if (!empty) {
            batch.endRow();
            given++;
        }
    }

    @Override
    public synchronized void close() {
        try (workbook) {
            rows.close();
        } catch (IOException e) {
            throw new SourceException(new Problem(name, "The workbook did not close.", "Check the file."), e);
        }
    }
}
