package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.Source;
import org.hornbook.discovery.connect.SourceException;

/** A file or folder, open. */
final class FileSource implements Source {
    private static final int DEEPEST = 24;
    private static final int HEAD = 4096;

    private final Path root;
    private final Consumer<Problem> problems;
    private final Workspace workspace = new Workspace();
    private final Map<String, List<Table>> tables = new LinkedHashMap<>();
    private final List<Dataset> datasets = new ArrayList<>();

    private FileSource(Path root, Consumer<Problem> problems) {
        this.root = root;
        this.problems = problems;
    }

    static FileSource open(Path root, Consumer<Problem> problems) {
        var source = new FileSource(root, problems);
        try {
            source.find();
            return source;
        } catch (IOException | UncheckedIOException e) {
            throw new SourceException(
                    new Problem(
                            root.toString(), "It cannot be read: " + e.getMessage() + ".", "Check its permissions."),
                    e);
        }
    }

    private void find() throws IOException {
        var found = new ArrayList<Table>();
        if (Files.isRegularFile(root)) {
            Path name = root.getFileName();
            addTables(root, name == null ? root.toString() : name.toString(), found);
        } else {
            for (Path file : files()) {
                addTables(file, root.relativize(file).toString().replace('\\', '/'), found);
            }
        }
        for (List<Table> group : SameShape.groups(found)) {
            Dataset dataset = SameShape.dataset(group);
            datasets.add(dataset);
            tables.put(dataset.name(), group);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(root, DEEPEST)) {
            return walk.filter(path -> Files.isRegularFile(path) && !isHidden(path) && !leadsOut(path))
                    .sorted()
                    .toList();
        }
    }

    private boolean isHidden(Path file) {
        for (Path part : root.relativize(file)) {
            String name = part.toString();
            // editors' lock files and systems' own files
            if (name.startsWith(".") || name.startsWith("~$") || name.equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }

    private boolean leadsOut(Path file) {
        try {
            return Files.isSymbolicLink(file) && !file.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return true;
        }
    }

    private void addTables(Path path, String name, List<Table> found) {
        try {
            FileContent content = FileContent.of(name, path, workspace);
            var format = Formats.find(content.name().toLowerCase(Locale.ROOT), content.head(HEAD));
            if (format.isPresent()) {
                found.addAll(format.get().tables(content, problems));
            }
        } catch (IOException | RuntimeException e) {
            problems.accept(new Problem(
                    name,
                    "The file cannot be read: " + Failures.reason(e) + ".",
                    "Open and save it anew, or take it away."));
        }
    }

    @Override
    public String product() {
        return Files.isDirectory(root) ? "Folder" : "File";
    }

    @Override
    public List<Dataset> datasets() {
        return List.copyOf(datasets);
    }

    @Override
    public RowStream read(Dataset dataset, long maximumRows) {
        List<Table> group = tables.get(dataset.name());
        if (group == null) {
            throw new SourceException(
                    new Problem(dataset.name(), "There is no such file any more.", "Scan the folder again."));
        }
        return new ChainedStream(group, maximumRows, problems);
    }

    @Override
    public void close() {
        try {
            workspace.close();
        } catch (IOException e) {
            problems.accept(new Problem(
                    "temporary files",
                    "They could not be deleted: " + Failures.reason(e) + ".",
                    "Delete the folder hornbook-scan."));
        }
    }
}
