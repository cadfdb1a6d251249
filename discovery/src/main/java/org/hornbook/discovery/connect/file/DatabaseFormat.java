package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Column.ColumnReference;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Dataset.ForeignKey;
import org.hornbook.discovery.connect.Part;
import org.hornbook.discovery.connect.PartSize;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.Workforce;
import org.hornbook.discovery.connect.jdbc.FileDatabase;

/** Files that a database engine in this process reads. */
final class DatabaseFormat implements Format {
    private final BiPredicate<String, byte[]> recognises;
    private final FileDatabase database;
    private final boolean oneTable;

    private DatabaseFormat(BiPredicate<String, byte[]> recognises, FileDatabase database, boolean oneTable) {
        this.recognises = recognises;
        this.database = database;
        this.oneTable = oneTable;
    }

    static Format sqlite() {
        return new DatabaseFormat((name, head) -> starts(head, "SQLite format 3"), FileDatabase.sqlite(), false);
    }

    static Format duckdb() {
        return new DatabaseFormat(
                (name, head) -> head.length > 12
                        && new String(head, 8, 4, java.nio.charset.StandardCharsets.US_ASCII).equals("DUCK"),
                FileDatabase.duckdb(),
                false);
    }

    static Format parquet() {
        return new DatabaseFormat((name, head) -> starts(head, "PAR1"), FileDatabase.parquet(), true);
    }

    static Format json() {
        return new DatabaseFormat(
                (name, head) -> List.of(".json", ".ndjson", ".jsonl").stream().anyMatch(name::endsWith),
                FileDatabase.json(),
                true);
    }

    private static boolean starts(byte[] head, String magic) {
        return new String(head, 0, Math.min(head.length, magic.length()), java.nio.charset.StandardCharsets.US_ASCII)
                .equals(magic);
    }

    @Override
    public boolean reads(String name, byte[] head) {
        return recognises.test(name, head);
    }

    @Override
    public List<Table> tables(Content content, Consumer<Problem> problems) throws IOException {
        Path file = content.file();
        try {
            return database.datasets(file, problems).stream()
                    .map(dataset -> (Table) new DatabaseTable(content, file, dataset))
                    .toList();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static IOException failure(SQLException e) {
        String message = e.getMessage();
        return new IOException(message == null ? "the engine refuses it" : message, e);
    }

    private final class DatabaseTable implements Table {
        private final Content content;
        private final Path file;
        private final Dataset dataset;

        DatabaseTable(Content content, Path file, Dataset dataset) {
            this.content = content;
            this.file = file;
            this.dataset = dataset;
        }

        @Override
        public String name() {
            return oneTable ? content.name() : content.name() + "!" + dataset.qualifiedName();
        }

        @Override
        public Dataset.Kind kind() {
            return oneTable ? Dataset.Kind.FILE : Dataset.Kind.TABLE;
        }

        @Override
        public List<Column> columns() {
            return dataset.columns();
        }

        @Override
        public Dataset dataset() {
            return new Dataset(
                    null,
                    name(),
                    kind(),
                    dataset.comment(),
                    dataset.columns().stream().map(this::placed).toList(),
                    dataset.estimatedRows(),
                    dataset.primaryKey(),
                    dataset.foreignKeys().stream().map(this::placed).toList());
        }

        /** References stay within the file, so the names referred to get its name before them. */
        private Column placed(Column column) {
            ColumnReference target = column.references();
            return target == null
                    ? column
                    : new Column(
                            column.name(),
                            column.ordinal(),
                            column.storageType(),
                            column.comment(),
                            new ColumnReference(placed(target.dataset()), target.column()));
        }

        private ForeignKey placed(ForeignKey key) {
            return new ForeignKey(key.columns(), placed(key.dataset()), key.referenced());
        }

        private String placed(String table) {
            return content.name() + "!" + table;
        }

        @Override
        public long estimatedRows() {
            return dataset.estimatedRows();
        }

        @Override
        public List<Part> parts(PartSize size, Workforce workforce) throws IOException {
            // what was unpacked for this process is not seen by others
            if (!(content instanceof FileContent stored) || !stored.path().equals(file)) {
                return List.of();
            }
            try {
                return database.parts(file, dataset, size.rows(), name());
            } catch (SQLException e) {
                throw failure(e);
            }
        }

        @Override
        public RowStream read(long maximumRows, Consumer<Problem> problems) throws IOException {
            try {
                return database.read(file, dataset, maximumRows, name());
            } catch (SQLException e) {
                throw failure(e);
            }
        }
    }
}
