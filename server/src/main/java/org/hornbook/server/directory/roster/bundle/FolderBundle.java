package org.hornbook.server.directory.roster.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder with the files in it; links are not followed. */
public final class FolderBundle implements Bundle {

    private static final long LARGEST_FILE = 512L * 1024 * 1024;

    private final Path folder;
    private final Set<String> names = new TreeSet<>();

    private FolderBundle(Path folder) {
        this.folder = folder;
    }

    /** Opens the folder. */
    public static FolderBundle open(Path folder) throws IOException {
        FolderBundle bundle = new FolderBundle(folder);
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .forEach(file -> bundle.names.add(String.valueOf(file.getFileName())));
        }
        return bundle;
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public InputStream open(String name) throws IOException {
        if (!names.contains(name)) {
            throw new IOException("there is no such file in the folder");
        }
        return new LimitedStream(Files.newInputStream(folder.resolve(name), LinkOption.NOFOLLOW_LINKS), LARGEST_FILE);
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
