package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Part;
import org.hornbook.discovery.connect.PartSize;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.Workforce;

/** A delimited text as a table. */
final class DelimitedTable implements Table {
    private final Content content;
    private final Dialect dialect;
    private final long estimatedRows;

    /**
     * @param bytesPerRow mean size of the first rows
     */
    DelimitedTable(Content content, Dialect dialect, double bytesPerRow) {
        this.content = content;
        this.dialect = dialect;
        estimatedRows = content.size() < 0 || bytesPerRow <= 0
                ? -1
                : Math.round((content.size() - dialect.skip()) / bytesPerRow);
    }

    @Override
    public String name() {
        return content.name();
    }

    @Override
    public Dataset.Kind kind() {
        return Dataset.Kind.FILE;
    }

    @Override
    public List<Column> columns() {
        return Names.columns(dialect.names());
    }

    @Override
    public long estimatedRows() {
        return estimatedRows;
    }

    @Override
    public RowStream read(long maximumRows, Consumer<Problem> problems) throws IOException {
        return DelimitedStream.of(content, dialect, maximumRows, problems);
    }

    /** Of a file in UTF-8 that is neither packed nor in an archive, because only there places are bytes. */
    @Override
    public List<Part> parts(PartSize size, Workforce workforce) throws IOException {
        if (!(content instanceof FileContent file) || file.size() < size.bytes() || !isUtf8()) {
            return List.of();
        }
        long from = (long) dialect.skip() + Charsets.markLength(file.head(3));
        return Cuts.of(file.path(), dialect, from, file.size(), size.bytes(), workforce).stream()
                .map(piece -> (Part) DelimitedPart.of(name(), file.path(), dialect, piece))
                .toList();
    }

    private boolean isUtf8() {
        return dialect.charset().equals(StandardCharsets.UTF_8);
    }
}
