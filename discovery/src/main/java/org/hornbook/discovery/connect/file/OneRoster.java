package org.hornbook.discovery.connect.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Column.ColumnReference;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Dataset.ForeignKey;

/**
 * Recognises a OneRoster CSV bundle by its manifest and says how its files refer to each other (1EdTech, "OneRoster 1.2
 * CSV Binding"): {@code sourcedId} identifies a row, {@code …SourcedId} refers to a file's row.
 */
final class OneRoster {
    private static final String MANIFEST = "manifest.csv";
    private static final String KEY = "sourcedId";
    /** Which file a reference's name means. */
    private static final Map<String, String> TARGETS = Map.ofEntries(
            Map.entry("orgsourcedid", "orgs"),
            Map.entry("schoolsourcedid", "orgs"),
            Map.entry("parentsourcedid", "orgs"),
            Map.entry("primaryorgsourcedid", "orgs"),
            Map.entry("usersourcedid", "users"),
            Map.entry("studentsourcedid", "users"),
            Map.entry("teachersourcedid", "users"),
            Map.entry("classsourcedid", "classes"),
            Map.entry("coursesourcedid", "courses"),
            Map.entry("resourcesourcedid", "resources"),
            Map.entry("schoolyearsourcedid", "academicSessions"),
            Map.entry("gradingperiodsourcedid", "academicSessions"),
            Map.entry("academicsessionsourcedid", "academicSessions"),
            Map.entry("lineitemsourcedid", "lineItems"),
            Map.entry("categorysourcedid", "categories"),
            Map.entry("scorescalesourcedid", "scoreScales"),
            Map.entry("userprofilesourcedid", "userProfiles"));

    private final String folder;
    private final String version;
    private final Map<String, String> files = new HashMap<>();

    private OneRoster(String folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    /** The bundle a manifest belongs to, or empty when the file is no such manifest. */
    static Optional<OneRoster> of(Content content) throws IOException {
        String name = content.name();
        if (!name.equals(MANIFEST) && !name.endsWith("/" + MANIFEST)) {
            return Optional.empty();
        }
        try (var lines = new BufferedReader(new InputStreamReader(content.open(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .limit(200)
                    .map(line -> line.replace("\"", "").split(",", -1))
                    .filter(cells -> cells.length > 1 && cells[0].strip().equals("oneroster.version"))
                    .map(cells -> new OneRoster(name.substring(0, name.length() - MANIFEST.length()), cells[1].strip()))
                    .findFirst();
        }
    }

    String version() {
        return version;
    }

    /** Takes note of a dataset of the bundle. */
    void add(Dataset dataset) {
        file(dataset).ifPresent(name -> files.put(name, dataset.name()));
    }

    private Optional<String> file(Dataset dataset) {
        String name = dataset.name();
        boolean inside = name.startsWith(folder) && name.indexOf('/', folder.length()) < 0 && name.endsWith(".csv");
        return inside ? Optional.of(name.substring(folder.length(), name.length() - 4)) : Optional.empty();
    }

    /** The dataset with its key and references, when it belongs to the bundle. */
    Dataset described(Dataset dataset) {
        Optional<String> name = file(dataset);
        if (name.isEmpty() || name.get().equals("manifest")) {
            return dataset;
        }
        List<Column> columns = dataset.columns().stream().map(this::described).toList();
        List<ForeignKey> keys = columns.stream()
                .flatMap(column -> Optional.ofNullable(column.references()).stream()
                        .map(target ->
                                new ForeignKey(List.of(column.name()), target.dataset(), List.of(target.column()))))
                .toList();
        boolean keyed = columns.stream().anyMatch(column -> column.name().equals(KEY));
        return new Dataset(
                dataset.schema(),
                dataset.name(),
                dataset.kind(),
                "OneRoster " + version + " " + name.get(),
                columns,
                dataset.estimatedRows(),
                keyed ? List.of(KEY) : List.of(),
                keys);
    }

    private Column described(Column column) {
        String target = TARGETS.get(column.name().toLowerCase(Locale.ROOT));
        String dataset = target == null ? null : files.get(target);
        return dataset == null
                ? column
                : new Column(
                        column.name(),
                        column.ordinal(),
                        column.storageType(),
                        column.comment(),
                        new ColumnReference(dataset, KEY));
    }
}
