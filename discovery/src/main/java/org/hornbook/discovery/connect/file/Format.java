package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.Problem;

/** A kind of file that holds tables. */
interface Format {
    /** Whether this reads a file of that name (in lower case) and beginning. */
    boolean reads(String name, byte[] head);

    /**
     * The tables of a file, without reading all of it.
     *
     * @param problems told of tables that cannot be read
     * @throws IOException when nothing of it can be read; the message says why
     */
    List<Table> tables(Content content, Consumer<Problem> problems) throws IOException;
}
