package org.hornbook.discovery.connect.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.Dataset;

/**
 * Puts together files that are one dataset in parts, such as monthly exports: same folder, same name but for digits,
 * same column names in the same order.
 */
final class SameShape {
    private SameShape() {}

    private record Shape(String stem, List<String> columns) {}

    static List<List<Table>> groups(List<Table> tables) {
        var groups = new LinkedHashMap<Shape, List<Table>>();
        for (Table table : tables) {
            var shape = new Shape(
                    stem(table.name()),
                    table.columns().stream().map(Column::name).toList());
            groups.computeIfAbsent(shape, key -> new ArrayList<>()).add(table);
        }
        return List.copyOf(groups.values());
    }

    /** The name with every run of digits in its last part, and the dashes between them, replaced by a star. */
    private static String stem(String name) {
        int slash = name.lastIndexOf('/');
        return name.substring(0, slash + 1) + name.substring(slash + 1).replaceAll("\\d+([-_. ]\\d+)*", "*");
    }

    static Dataset dataset(List<Table> group) {
        Table first = group.getFirst();
        if (group.size() == 1) {
            return first.dataset();
        }
        long rows = group.stream().anyMatch(table -> table.estimatedRows() < 0)
                ? -1
                : group.stream().mapToLong(Table::estimatedRows).sum();
        return new Dataset(
                null,
                stem(first.name()),
                Dataset.Kind.FILES,
                group.size() + " files, " + first.name() + " to "
                        + group.getLast().name(),
                first.columns(),
                rows,
                List.of(),
                List.of());
    }
}
