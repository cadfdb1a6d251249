package org.hornbook.server.directory.roster.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** The files of a roster, wherever they lie. Can be read several times. */
public sealed interface Bundle extends AutoCloseable permits ZipBundle, FolderBundle {

    /** Names of the files, without folders. */
    Set<String> names();

    /**
     * Opens a file of {@link #names()}.
     *
     * @throws TooLargeException while reading, when the file is larger than the limit
     */
    InputStream open(String name) throws IOException;

    @Override
    void close() throws IOException;
}
