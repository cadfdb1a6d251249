package org.hornbook.discovery.connect;

/**
 * The rows of one dataset, handed out in batches to as many threads as ask: each thread brings its own batch, fetching
 * is serialised inside and parsing is not.
 */
public interface RowStream extends AutoCloseable {
    /**
     * Replaces the batch's contents by the next rows.
     *
     * @return false when no rows are left; the batch is then empty
     * @throws SourceException when reading fails; rows handed out before stay valid
     */
    boolean next(RowBatch batch);

    @Override
    void close();
}
