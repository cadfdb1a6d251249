package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.util.List;

/** The rows of a sheet, one after the other, from the top. Rows that hold nothing may be left out. */
interface SheetRows extends AutoCloseable {
    /** Goes on to the next row; false after the last. */
    boolean next() throws IOException;

    /** Number of the row, from 0. */
    int row();

    /** The row's cells as text, from the first column on; empty cells are empty texts. */
    List<String> cells();

    @Override
    void close() throws IOException;
}
