package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowStream;

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
        return new DelimitedStream(content, dialect, maximumRows, problems);
    }
}
