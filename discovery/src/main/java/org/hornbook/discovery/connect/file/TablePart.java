package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.Part;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowBatch;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.SourceException;

/**
 * A whole table in a file of any format.
 *
 * @param root the file or folder that is scanned
 * @param table the table's name in it
 */
record TablePart(String root, String table) implements Part {
    @Override
    public RowStream read(Consumer<Problem> problems) {
        // what cannot be read beside it was told of where the scan was planned
        FileSource source = FileSource.openOnly(Path.of(root), table, problem -> {});
        try {
            return new Owning(source.requireTable(table).read(Long.MAX_VALUE, problems), source);
        } catch (IOException e) {
            source.close();
            throw new SourceException(
                    new Problem(
                            table,
                            "The file cannot be read: " + Failures.reason(e) + ".",
                            "Make sure that every machine sees it under " + root + "."),
                    e);
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /** Closes the source with the stream. */
    private record Owning(RowStream stream, FileSource source) implements RowStream {
        @Override
        public boolean next(RowBatch batch) {
            return stream.next(batch);
        }

        @Override
        public void close() {
            try (source) {
                stream.close();
            }
        }
    }
}
