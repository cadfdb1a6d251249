package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Part;
import org.hornbook.discovery.connect.PartSize;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.Workforce;

/** One table found in a file. */
interface Table {
    /** The file, and the sheet where there is one. */
    String name();

    Dataset.Kind kind();

    List<Column> columns();

    /** Rows by a reckoning that reads next to nothing, -1 when there is none. */
    long estimatedRows();

    /** Its schema. */
    default Dataset dataset() {
        return new Dataset(null, name(), kind(), null, columns(), estimatedRows(), List.of(), List.of());
    }

    /**
     * Its rows in parts, in order; nothing when it is too small for that or cannot be divided.
     *
     * @param workforce looks for the places to cut
     */
    default List<Part> parts(PartSize size, Workforce workforce) throws IOException {
        return List.of();
    }

    /**
     * Reads the rows.
     *
     * @param problems told of rows that do not fit, when the stream is closed
     */
    RowStream read(long maximumRows, Consumer<Problem> problems) throws IOException;
}
