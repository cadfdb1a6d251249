package org.hornbook.discovery.connect;

import java.io.Serializable;
import java.util.function.Consumer;

/**
 * Rows of a dataset that can be read by themselves, by any process that reaches the same files or database. Parts of
 * databases hold the connection's secrets while they are on their way.
 */
public interface Part extends Serializable {
    /**
     * Starts reading. The caller closes the stream.
     *
     * @param problems told of rows that do not fit
     * @throws SourceException when the part cannot be read
     */
    RowStream read(Consumer<Problem> problems);
}
