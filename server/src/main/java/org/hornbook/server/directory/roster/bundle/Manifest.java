package org.hornbook.server.directory.roster.bundle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code manifest.csv}: which files the bundle has, and whether each is bulk or delta. */
final class Manifest {

    static final String FILE = "manifest.csv";

    private final Map<RosterFile, Transfer> files = new EnumMap<>(RosterFile.class);

    private Manifest() {}

    Map<RosterFile, Transfer> files() {
        return files;
    }

    /** Reads the manifest and notes where it and the files disagree. */
    static Manifest read(Bundle bundle, Problems problems) throws IOException {
        Manifest manifest = new Manifest();
        if (!bundle.names().contains(FILE)) {
            problems.add(FILE, 0, "", "The bundle has no manifest.csv. Export it again as OneRoster 1.2 CSV.");
            return manifest;
        }
        Map<String, Integer> lines = new LinkedHashMap<>();
        Map<String, String> properties = new LinkedHashMap<>();
        List<String> header = new ArrayList<>();
        CsvFile.read(bundle, FILE, problems, (line, cells) -> {
            if (header.isEmpty()) {
                header.addAll(cells);
                if (cells.size() < 2
                        || !cells.get(0).equals("propertyName")
                        || !cells.get(1).equals("value")) {
                    problems.add(FILE, line, "", "The first line must be propertyName,value.");
                }
            } else if (cells.size() >= 2 && properties.put(cells.get(0), cells.get(1)) != null) {
                problems.add(FILE, line, "propertyName", "The property " + shown(cells.get(0)) + " stands twice.");
            } else if (cells.size() >= 2) {
                lines.put(cells.get(0), (int) line);
            }
        });
        String version = properties.getOrDefault("oneroster.version", "");
        if (!version.startsWith("1.2")) {
            problems.add(
                    FILE,
                    lines.getOrDefault("oneroster.version", 0),
                    "value",
                    "oneroster.version must be 1.2. Export the roster as OneRoster 1.2 CSV.");
        }
        properties.forEach(
                (property, value) -> manifest.take(bundle, property, value, lines.getOrDefault(property, 0), problems));
        return manifest;
    }

    private void take(Bundle bundle, String property, String value, int line, Problems problems) {
        if (!property.startsWith("file.")) {
            return;
        }
        String key = property.substring("file.".length());
        var file = RosterFile.ofKey(key);
        if (file.isEmpty()) {
            if (!RosterFile.NOT_READ.contains(key)) {
                problems.add(
                        FILE, line, "propertyName", "OneRoster 1.2 has no file " + shown(key) + ". Remove the line.");
            }
            return;
        }
        String name = file.get().fileName();
        boolean there = bundle.names().contains(name);
        switch (value) {
            case "absent" -> {
                if (there) {
                    problems.add(FILE, line, "value", name + " is in the bundle but said to be absent.");
                }
            }
            case "bulk", "delta" -> {
                if (there) {
                    files.put(file.get(), value.equals("bulk") ? Transfer.BULK : Transfer.DELTA);
                } else {
                    problems.add(FILE, line, "value", name + " is announced but not in the bundle.");
                }
            }
            default -> problems.add(FILE, line, "value", "Write absent, bulk or delta.");
        }
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
