package org.hornbook.disclosure.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The cells of several tables about the same people, each numbered once. Two cells of different tables are the same
 * when they name the same categories in the same columns; a column that a table lacks counts as its total. The first
 * table's cells keep their numbers.
 */
public final class CellSpace {
    private final List<Layout> layouts;
    private final List<int[]> ids = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();
    private final List<Integer> owned = new ArrayList<>();

    /** @param layouts the tables, the one that is protected first */
    public CellSpace(List<Layout> layouts) {
        if (layouts.isEmpty()) {
            throw new IllegalArgumentException("at least one table is needed");
        }
        this.layouts = List.copyOf(layouts);
        Map<String, Integer> byKey = new HashMap<>();
        boolean alone = layouts.size() == 1;
        for (int table = 0; table < layouts.size(); table++) {
            Layout layout = layouts.get(table);
            int[] numbers = new int[layout.size()];
            for (int cell = 0; cell < numbers.length; cell++) {
                Integer known = alone ? null : byKey.putIfAbsent(key(layout, cell), owners.size());
                numbers[cell] = known == null ? owners.size() : known;
                if (known == null) {
                    owners.add(table);
                    owned.add(cell);
                }
            }
            ids.add(numbers);
        }
    }

    /** How many different cells there are. */
    public int size() {
        return owners.size();
    }

    /** The tables. */
    public List<Layout> layouts() {
        return layouts;
    }

    /** The number of a table's cell in this space. */
    public int id(int table, int cell) {
        return ids.get(table)[cell];
    }

    /** The first table that has the cell. */
    public int table(int id) {
        return owners.get(id);
    }

    /** The cell's number in the first table that has it. */
    public int cell(int id) {
        return owned.get(id);
    }

    /** The cell's name for people. */
    public String name(int id) {
        return layouts.get(table(id)).name(cell(id));
    }

    private static String key(Layout layout, int cell) {
        Map<String, String> parts = new TreeMap<>();
        for (int d = 0; d < layout.dimensions().size(); d++) {
            int code = layout.code(cell, d);
            if (code != 0) {
                parts.put(
                        layout.dimensions().get(d).column(), layout.hierarchy(d).category(code));
            }
        }
        StringJoiner joined = new StringJoiner("\u0001");
        parts.forEach((column, category) -> joined.add(column + "\u0002" + category));
        return joined.toString();
    }
}
