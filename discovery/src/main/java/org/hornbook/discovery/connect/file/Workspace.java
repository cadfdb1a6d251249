package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files unpacked for the time a source is open, readable by this account only. */
final class Workspace implements AutoCloseable {
    private final List<Path> unpacked = new ArrayList<>();
    private @Nullable Path folder;

    /** Writes a stream to a file of its own. */
    synchronized Path unpack(InputStream in) throws IOException {
        Path target = folder;
        if (target == null) {
            // created for the owner only
            target = Files.createTempDirectory("hornbook-scan");
            folder = target;
        }
        Path file = target.resolve(Integer.toString(unpacked.size()));
        // noted first, so that half a file goes too
        unpacked.add(file);
        Files.copy(in, file);
        return file;
    }

    @Override
    public synchronized void close() throws IOException {
        for (Path file : unpacked) {
            Files.deleteIfExists(file);
        }
        unpacked.clear();
        Path target = folder;
        if (target != null) {
            Files.deleteIfExists(target);
            folder = null;
        }
    }
}
