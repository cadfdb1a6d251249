package org.hornbook.discovery.connect.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hornbook.discovery.connect.Column;

/** Column names from what people write in the first row. */
final class Names {
    private static final int LONGEST = 200;

    private Names() {}

    /** One name a cell: blanks become {@code column 3}, repetitions {@code name (2)}. */
    static List<String> of(List<String> cells) {
        var names = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip().replaceAll("\\s+", " ");
            String base = cell.isEmpty() ? "column " + (i + 1) : cell.substring(0, Math.min(LONGEST, cell.length()));
            String name = base;
            for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
                name = base + " (" + n + ")";
            }
            names.add(name);
        }
        return names;
    }

    static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "column " + i).toList();
    }

    static List<Column> columns(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> Column.text(names.get(i), i + 1))
                .toList();
    }
}
