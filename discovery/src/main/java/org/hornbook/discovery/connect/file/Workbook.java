package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.util.List;

/** An open workbook. */
interface Workbook extends AutoCloseable {
    /** Names of the sheets, in order. */
    List<String> sheets();

    SheetRows rows(String sheet) throws IOException;

    @Override
    void close() throws IOException;
}
