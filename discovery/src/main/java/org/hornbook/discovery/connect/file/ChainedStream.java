package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowBatch;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.SourceException;
import org.jspecify.annotations.Nullable;

/** The rows of several tables of one shape, one after the other. A table that fails is told of and passed over. */
final class ChainedStream implements RowStream {
    /** Batches of one table; the next one's are numbered after them. */
    private static final long PART = 1L << 40;

    private final Iterator<Table> tables;
    private final boolean single;
    private final long maximumRows;
    private final Consumer<Problem> problems;
    private final AtomicLong rows = new AtomicLong();
    private int part;
    private @Nullable RowStream current;

    ChainedStream(List<Table> tables, long maximumRows, Consumer<Problem> problems) {
        this.tables = tables.iterator();
        this.single = tables.size() == 1;
        this.maximumRows = maximumRows;
        this.problems = problems;
    }

    /** A table being read, and where it is in the chain. */
    private record Part(RowStream stream, int number) {}

    @Override
    public boolean next(RowBatch batch) {
        Part reading = part(null);
        while (reading != null) {
            boolean more = false;
            try {
                more = reading.stream.next(batch);
            } catch (SourceException e) {
                if (single) {
                    throw e;
                }
                problems.accept(e.problem());
            }
            if (more) {
                rows.addAndGet(batch.rows());
                batch.place(reading.number * PART + batch.sequence());
                return true;
            }
            reading = part(reading);
        }
        batch.clear(0);
        return false;
    }

    /** The table to read; the one after it when another thread has not gone on from it yet. */
    private synchronized @Nullable Part part(@Nullable Part ended) {
        if (ended != null && current != null && ended.number == part) {
            current.close();
            current = null;
        }
        while (current == null && tables.hasNext() && rows.get() < maximumRows) {
            Table table = tables.next();
            part++;
            current = open(table);
        }
        return current == null ? null : new Part(current, part);
    }

    private @Nullable RowStream open(Table table) {
        try {
            return table.read(maximumRows - rows.get(), problems);
        } catch (IOException e) {
            var problem = new Problem(
                    table.name(), "The file cannot be read: " + e.getMessage() + ".", "Check that it is still there.");
            if (single) {
                throw new SourceException(problem, e);
            }
            problems.accept(problem);
            return null;
        }
    }

    @Override
    public synchronized void close() {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
