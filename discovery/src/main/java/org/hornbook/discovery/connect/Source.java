package org.hornbook.discovery.connect;

import java.util.List;

/** An open repository. Safe for use by several threads; closing it ends all reading. */
public interface Source extends AutoCloseable {
    /** What it is, with version, such as {@code PostgreSQL 18.1}. */
    String product();

    /** The schemas of everything in it, without reading rows. */
    List<Dataset> datasets();

    /**
     * Starts reading the rows of one of its datasets, from a consistent snapshot where the repository has one.
     *
     * @param maximumRows at most so many rows; {@link Long#MAX_VALUE} for all
     * @throws SourceException when the dataset cannot be read
     */
    RowStream read(Dataset dataset, long maximumRows);

    /**
     * Counts rows by values, in the repository itself where it can; otherwise rows are read and forgotten one after the
     * other.
     *
     * @throws SourceException when the dataset cannot be read, has too many combinations, or a lookup is ambiguous
     */
    default Counted count(CountQuery query) {
        return new RowCounting(this, query).run();
    }

    /**
     * Hands over the rows that a query asks for, found in the repository itself where it can; otherwise rows are read
     * and forgotten one after the other.
     *
     * @throws SourceException when the dataset cannot be read, a column is gone, or a lookup is ambiguous
     */
    default void rows(RowQuery query, RowSink sink) {
        new RowFinding(this, query).run(sink);
    }

    /** Whether the repository finds rows by the column without reading all of them. */
    default boolean finds(Dataset dataset, String column) {
        return false;
    }

    /**
     * One of its datasets in parts, in the order of the rows; together they are what {@link #read} reads. Good until
     * this source is closed.
     *
     * @param size how large parts should be, where the dataset can be divided
     * @param workforce looks for the places to cut
     * @throws SourceException when the dataset cannot be read
     */
    List<Part> parts(Dataset dataset, PartSize size, Workforce workforce);

    @Override
    void close();
}
