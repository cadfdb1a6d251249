package org.hornbook.discovery.connect.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A file in an archive, read where it is. Its name is only ever shown, never a path on disk.
 *
 * @param name path within the repository: the archive's, then the entry's
 * @param size unpacked size, -1 when the archive does not say
 */
record ZippedContent(String name, Path archive, String entry, long size, Workspace workspace) implements Content {
    private static final int MOST_ENTRIES = 10_000;
    private static final long LARGEST = 16L << 30;

    /** Everything in the archive but folders and archives. */
    static List<Content> of(String name, Path archive, Workspace workspace) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new IOException("the archive holds more than " + MOST_ENTRIES + " files");
            }
            var contents = new ArrayList<Content>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory() && !Hidden.is(entry.getName())) {
                    contents.add(new ZippedContent(
                            name + "/" + entry.getName(), archive, entry.getName(), entry.getSize(), workspace));
                }
            }
            return contents;
        }
    }

    @Override
    public InputStream open() throws IOException {
        ZipFile zip = new ZipFile(archive.toFile());
        try {
            ZipEntry found = zip.getEntry(entry);
            if (found == null) {
                throw new IOException("it is no longer in the archive");
            }
            return new Bounded(zip.getInputStream(found), zip);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    @Override
    public Path file() throws IOException {
        try (InputStream in = open()) {
            return workspace.unpack(in);
        }
    }

    /** Ends at a size no honest file has, so that an archive cannot fill the disk; closes the archive with itself. */
    private static final class Bounded extends FilterInputStream {
        private final ZipFile zip;
        private long read;

        Bounded(InputStream in, ZipFile zip) {
            super(in);
            this.zip = zip;
        }

        private int counted(int count) throws IOException {
            read += Math.max(0, count);
            if (read > LARGEST) {
                throw new IOException("it unpacks to more than " + LARGEST + " bytes");
            }
            return count;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            counted(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return counted(super.read(target, offset, length));
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                super.close();
            }
        }
    }
}
