package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Bytes that can be read more than once, wherever they lie. */
interface Content {
    /** How people find it: the path within the repository. */
    String name();

    /** Size in bytes as stored, -1 when unknown. */
    long size();

    InputStream open() throws IOException;

    /** The same as a file on disk, for readers that need to move about in it. */
    Path file() throws IOException;

    /** The first bytes, at most so many. */
    default byte[] head(int most) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(most);
        }
    }
}
