package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowBatch;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.SourceException;

/** The rows of a delimited text: blocks are cut by one thread at a time and parsed by many. */
final class DelimitedStream implements RowStream {
    private final String name;
    private final Dialect dialect;
    private final Consumer<Problem> problems;
    private final InputStream in;
    private final BlockReader blocks;
    private final Object ragged = new Object();
    private final long maximumRows;
    private long rows;
    private long sequence;
    private long shortRows;
    private long longRows;
    private int firstShort = Integer.MAX_VALUE;
    private int firstLong = Integer.MAX_VALUE;
    private int parsing;
    private long unclosed;
    private int firstUnclosed;

    /**
     * The rows of a text.
     *
     * @param in at the first of them
     */
    DelimitedStream(String name, InputStream in, Dialect dialect, long maximumRows, Consumer<Problem> problems) {
        this.name = name;
        this.in = in;
        this.dialect = dialect;
        this.maximumRows = maximumRows;
        this.problems = problems;
        blocks = new BlockReader(in, dialect);
    }

    /** The rows of a whole file. */
    static DelimitedStream of(Content content, Dialect dialect, long maximumRows, Consumer<Problem> problems)
            throws IOException {
        InputStream in = Charsets.utf8(content.open(), dialect.charset());
        in.skipNBytes(dialect.skip());
        return new DelimitedStream(content.name(), in, dialect, maximumRows, problems);
    }

    @Override
    public boolean next(RowBatch batch) {
        BlockReader.Block block;
        synchronized (this) {
            batch.clear(sequence++);
            block = rows >= maximumRows ? new BlockReader.Block(0, 0, false) : cut(batch);
            if (block.end() == 0) {
                return false;
            }
            if (maximumRows != Long.MAX_VALUE) {
                parse(batch, block);
                batch.truncate((int) Math.min(Integer.MAX_VALUE, maximumRows - rows));
                rows += batch.rows();
                return true;
            }
            begin();
        }
        try {
            parse(batch, block);
        } finally {
            end();
        }
        return true;
    }

    private void begin() {
        synchronized (ragged) {
            parsing++;
        }
    }

    private void end() {
        synchronized (ragged) {
            parsing--;
            ragged.notifyAll();
        }
    }

    /** Waits for blocks still being parsed, so that none of their ragged rows is missed. */
    private void awaitParsing() {
        boolean interrupted = false;
        synchronized (ragged) {
            while (parsing > 0) {
                try {
                    ragged.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private BlockReader.Block cut(RowBatch batch) {
        try {
            BlockReader.Block block = blocks.next(batch);
            if (block.unclosed()) {
                firstUnclosed = unclosed++ == 0 ? block.line() : firstUnclosed;
            }
            return block;
        } catch (IOException e) {
            throw new SourceException(
                    new Problem(name, "The file cannot be read on: " + e.getMessage() + ".", "Check the file."), e);
        }
    }

    private void parse(RowBatch batch, BlockReader.Block block) {
        var parser = new RecordParser(dialect);
        parser.parse(batch, block);
        if (parser.shortRows + parser.longRows > 0) {
            synchronized (ragged) {
                shortRows += parser.shortRows;
                longRows += parser.longRows;
                firstShort = parser.shortRows > 0 ? Math.min(firstShort, parser.firstShort) : firstShort;
                firstLong = parser.longRows > 0 ? Math.min(firstLong, parser.firstLong) : firstLong;
            }
        }
    }

    @Override
    public void close() {
        awaitParsing();
        int columns = dialect.names().size();
        tell(
                shortRows,
                firstShort,
                "has fewer than the " + columns + " cells of the header",
                "The missing cells count as empty.");
        tell(
                longRows,
                firstLong,
                "has more than the " + columns + " cells of the header",
                "The cells beyond are left out; is a delimiter inside a value not quoted?");
        tell(
                unclosed,
                firstUnclosed,
                "opens a quotation mark that is never closed",
                "The mark was read as a character; close it or double it.");
        try {
            in.close();
        } catch (IOException e) {
            problems.accept(new Problem(name, "The file did not close: " + e.getMessage() + ".", "Check the disk."));
        }
    }

    private void tell(long count, int line, String what, String cure) {
        if (count > 0) {
            String others = count == 1 ? "." : ", and so do " + (count - 1) + " others.";
            problems.accept(new Problem(name + ", line " + line, "The line " + what + others, cure));
        }
    }
}
