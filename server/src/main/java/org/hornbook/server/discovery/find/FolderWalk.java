package org.hornbook.server.discovery.find;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hornbook.server.catalog.RepositoryKind;

/**
 * Walks one folder, following no links, and notes databases in files and folders of data files. A database is a
 * repository of its own wherever it lies; data files belong to the highest folder that holds any.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {

    private static final int DEPTH = 16;
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> DATA_FILES = Set.of("csv", "tsv", "tab", "xlsx", "xls", "xlsm", "parquet");

    private final Path root;
    private final Set<Path> connected;
    private final List<Candidate> databases = new ArrayList<>();
    private final Set<Path> folders = new TreeSet<>();

    private FolderWalk(Path root, Set<Path> connected) {
        this.root = root;
        this.connected = connected;
    }

    /**
     * What lies below the root and is not connected.
     *
     * @param connected paths of the connections there are, without links
     */
    static List<Candidate> of(Path root, Set<Path> connected) throws IOException {
        FolderWalk walk = new FolderWalk(root, connected);
        Files.walkFileTree(root, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEPTH, walk);
        return walk.found();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (!attributes.isRegularFile()) {
            return FileVisitResult.CONTINUE;
        }
        if (isSqlite(file)) {
            if (!connected.contains(file)) {
                databases.add(new Candidate(file, "sqlite", RepositoryKind.DATABASE));
            }
        } else if (DATA_FILES.contains(extension(file)) && connected.stream().noneMatch(file::startsWith)) {
            Path folder = file.getParent();
            folders.add(folder == null || folder.equals(root) ? file : folder);
        }
        return FileVisitResult.CONTINUE;
    }

    /** What may not be read is not ours to look at. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE;
    }

    private List<Candidate> found() {
        List<Candidate> found = new ArrayList<>(databases);
        for (Path folder : folders) {
            if (folders.stream().noneMatch(other -> !other.equals(folder) && folder.startsWith(other))) {
                found.add(new Candidate(folder, "files", RepositoryKind.FILES));
            }
        }
        return found;
    }

    private static boolean isSqlite(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
        } catch (IOException e) {
            return false;
        }
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
