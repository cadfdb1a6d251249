package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Part;
import org.hornbook.discovery.connect.PartSize;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.Source;
import org.hornbook.discovery.connect.SourceException;
import org.hornbook.discovery.connect.Workforce;
import org.jspecify.annotations.Nullable;

/** A file or folder, open. */
final class FileSource implements Source {
    private static final int DEEPEST = 24;
    private static final int HEAD = 4096;

    private final Path root;
    private final Consumer<Problem> problems;
    private final Workspace workspace = new Workspace();
    private final Map<String, List<Table>> tables = new LinkedHashMap<>();
    private final List<Dataset> datasets = new ArrayList<>();
    private final List<OneRoster> bundles = new ArrayList<>();

    private final Predicate<String> wanted;

    private FileSource(Path root, Predicate<String> wanted, Consumer<Problem> problems) {
        this.root = root;
        this.wanted = wanted;
        this.problems = problems;
    }

    static FileSource open(Path root, Consumer<Problem> problems) {
        return open(root, file -> true, problems);
    }

    /** Opens of a folder only the file that a table is in, and what tells how to read it. */
    static FileSource openOnly(Path root, String table, Consumer<Problem> problems) {
        return open(
                root,
                file -> {
                    String name = file.endsWith(".gz") ? file.substring(0, file.length() - 3) : file;
                    return table.equals(name)
                            || table.startsWith(name + "!")
                            || table.startsWith(name + "/")
                            || file.equals(FixedWidthFormat.layoutName(table));
                },
                problems);
    }

    private static FileSource open(Path root, Predicate<String> wanted, Consumer<Problem> problems) {
        var source = new FileSource(root, wanted, problems);
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
        List<Content> contents = contents();
        Map<String, Content> layouts = new HashMap<>();
        contents.stream()
                .filter(content -> content.name().endsWith(FixedWidthFormat.LAYOUT))
                .forEach(content -> layouts.put(content.name(), content));
        var found = new ArrayList<Table>();
        for (Content content : contents) {
            if (!layouts.containsKey(content.name())) {
                addTables(content, layouts.get(FixedWidthFormat.layoutName(content.name())), found);
            }
        }
        for (List<Table> group : SameShape.groups(found)) {
            Dataset dataset = SameShape.dataset(group);
            datasets.add(dataset);
            tables.put(dataset.name(), group);
        }
        for (OneRoster bundle : bundles) {
            datasets.forEach(bundle::add);
            datasets.replaceAll(bundle::described);
        }
    }

    private List<Content> contents() throws IOException {
        var contents = new ArrayList<Content>();
        if (Files.isRegularFile(root)) {
            Path name = root.getFileName();
            addContents(root, name == null ? root.toString() : name.toString(), contents);
            return contents;
        }
        for (Path file : files()) {
            String name = root.relativize(file).toString().replace('\\', '/');
            if (wanted.test(name)) {
                addContents(file, name, contents);
            }
        }
        return contents;
    }

    private void addContents(Path path, String name, List<Content> contents) {
        try {
            if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                contents.addAll(ZippedContent.of(name, path, workspace));
            } else {
                contents.add(FileContent.of(name, path, workspace));
            }
        } catch (IOException | RuntimeException e) {
            tell(name, e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(root, DEEPEST)) {
            return walk.filter(path -> Files.isRegularFile(path)
                            && !Hidden.is(root.relativize(path).toString().replace('\\', '/'))
                            && !leadsOut(path))
                    .sorted()
                    .toList();
        }
    }

    private boolean leadsOut(Path file) {
        try {
            return Files.isSymbolicLink(file) && !file.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return true;
        }
    }

    private void addTables(Content content, @Nullable Content layout, List<Table> found) {
        try {
            if (layout != null) {
                found.add(FixedWidthFormat.table(content, layout));
                return;
            }
            var format = Formats.find(content.name().toLowerCase(Locale.ROOT), content.head(HEAD));
            if (format.isPresent()) {
                found.addAll(format.get().tables(content, problems));
                OneRoster.of(content).ifPresent(bundles::add);
            }
        } catch (IOException | RuntimeException e) {
            tell(content.name(), e);
        }
    }

    private void tell(String name, Exception failure) {
        problems.accept(new Problem(
                name,
                "The file cannot be read: " + Failures.reason(failure) + ".",
                "Open and save it anew, or take it away."));
    }

    @Override
    public String product() {
        if (!bundles.isEmpty()) {
            return "OneRoster " + bundles.getFirst().version() + " bundle";
        }
        return Files.isDirectory(root) ? "Folder" : "File";
    }

    @Override
    public List<Dataset> datasets() {
        return List.copyOf(datasets);
    }

    @Override
    public RowStream read(Dataset dataset, long maximumRows) {
        return new ChainedStream(requireGroup(dataset.name()), maximumRows, problems);
    }

    private List<Table> requireGroup(String dataset) {
        List<Table> group = tables.get(dataset);
        if (group == null) {
            throw gone(dataset);
        }
        return group;
    }

    private static SourceException gone(String name) {
        return new SourceException(new Problem(name, "There is no such file any more.", "Scan the folder again."));
    }

    /**
     * The table of this name, whatever dataset it is part of.
     *
     * @throws SourceException when there is none
     */
    Table requireTable(String name) {
        return tables.values().stream()
                .flatMap(List::stream)
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> gone(name));
    }

    @Override
    public List<Part> parts(Dataset dataset, PartSize size, Workforce workforce) {
        var parts = new ArrayList<Part>();
        for (Table table : requireGroup(dataset.name())) {
            try {
                List<Part> pieces = table.parts(size, workforce);
                parts.addAll(pieces.isEmpty() ? List.of(new TablePart(root.toString(), table.name())) : pieces);
            } catch (IOException e) {
                tell(table.name(), e);
            }
        }
        return parts;
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
