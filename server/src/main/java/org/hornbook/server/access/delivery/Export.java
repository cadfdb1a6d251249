package org.hornbook.server.access.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hornbook.server.access.DeliveryFormat;
import org.jspecify.annotations.Nullable;

/** A file being written. */
interface Export extends AutoCloseable {

    /**
     * Starts a file.
     *
     * @param columns names of the columns
     * @param about what must go with the data: who has it, how to handle it
     */
    static Export start(DeliveryFormat format, Path file, List<String> columns, About about) throws IOException {
        return switch (format) {
            case CSV -> new CsvExport(file, columns, about);
            case XLSX -> new XlsxExport(file, columns, about);
            case PARQUET -> new ParquetExport(file, columns, about);
        };
    }

    /**
     * What goes with the data.
     *
     * @param title what the data is
     * @param watermark who has it, when and by which grant
     * @param handling the handling rules of its level, one a line
     */
    record About(String title, String watermark, List<String> handling) {
        public About {
            handling = List.copyOf(handling);
        }
    }

    /** Writes a row. */
    void row(List<@Nullable String> cells) throws IOException;

    /** Ends the file; it is whole only after that. */
    @Override
    void close() throws IOException;
}
