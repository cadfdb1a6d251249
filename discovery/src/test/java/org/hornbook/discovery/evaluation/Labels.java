package org.hornbook.discovery.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The labels of one system: a line {@code table <TAB> column <TAB> type}, with {@code |} between types that the reading
 * rules leave open, {@code none} among them. {@code table <TAB> *} says that the other columns of the table were read
 * and are none; tables without a line are not judged.
 */
final class Labels {
    static final String NONE = "none";

    private final Map<String, Set<String>> byColumn = new HashMap<>();
    private final Set<String> tables = new HashSet<>();

    static Labels read(Path file) throws IOException {
        var labels = new Labels();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            labels.tables.add(cells.get(0));
            if (cells.size() > 2) {
                labels.byColumn.put(
                        cells.get(0) + "\t" + cells.get(1), Set.of(cells.get(2).split("\\|", -1)));
            }
        }
        return labels;
    }

    boolean judges(String table) {
        return tables.contains(table);
    }

    Set<String> of(String table, String column) {
        return byColumn.getOrDefault(table + "\t" + column, Set.of(NONE));
    }

    /** Labels of columns that the schema does not have: misspelt. */
    List<String> unused(Set<String> columns) {
        return byColumn.keySet().stream()
                .filter(key -> !columns.contains(key))
                .sorted()
                .toList();
    }
}
