package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A file on disk, unpacked on the fly when it is compressed by gzip.
 *
 * @param name path within the repository
 * @param size size in bytes, -1 when it is compressed
 */
record FileContent(String name, Path path, long size, Workspace workspace) implements Content {
    private static final Pattern PATTERN_CHARACTERS = Pattern.compile("[*?\\[\\]{}]");

    static FileContent of(String name, Path path, Workspace workspace) throws IOException {
        boolean packed = name.endsWith(".gz");
        return new FileContent(
                packed ? name.substring(0, name.length() - 3) : name, path, packed ? -1 : Files.size(path), workspace);
    }

    @Override
    public InputStream open() throws IOException {
        InputStream in = Files.newInputStream(path);
        return size < 0 ? new GZIPInputStream(in, 1 << 16) : in;
    }

    @Override
    public Path file() throws IOException {
        // engines would take a name with such characters for a pattern or for options
        if (size >= 0 && !PATTERN_CHARACTERS.matcher(path.toString()).find()) {
            return path;
        }
        try (InputStream in = open()) {
            return workspace.unpack(in);
        }
    }
}
