package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A file on disk, unpacked on the fly when it is compressed by gzip.
 *
 * @param name path within the repository
 */
record FileContent(String name, Path path, long size) implements Content {
    static FileContent of(String name, Path path) throws IOException {
        boolean packed = name.endsWith(".gz");
        return new FileContent(
                packed ? name.substring(0, name.length() - 3) : name, path, packed ? -1 : Files.size(path));
    }

    @Override
    public InputStream open() throws IOException {
        InputStream in = Files.newInputStream(path);
        return size < 0 ? new GZIPInputStream(in, 1 << 16) : in;
    }
}
