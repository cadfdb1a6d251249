package org.hornbook.discovery.connect.file;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of a table's columns where a row of groups stands above them, as merged cells make it: "Mathematics" over
 * "Term 1" and "Term 2". A group's name goes before those under it.
 *
 * @param names one a column, as written
 * @param rows how many rows they take
 * @param first index of the first of these rows
 */
record HeaderRows(List<String> names, int rows, int first) {
    HeaderRows {
        names = List.copyOf(names);
    }

    /** @param head the first rows of the table, all of one length */
    static HeaderRows of(List<List<String>> head, int first) {
        if (first > 0 && isGroups(head.get(first - 1)) && isNames(head, first)) {
            return new HeaderRows(joined(head.get(first - 1), head.get(first)), 2, first - 1);
        }
        if (first + 2 < head.size() && isGroups(head.get(first)) && isNames(head, first + 1)) {
            return new HeaderRows(joined(head.get(first), head.get(first + 1)), 2, first);
        }
        return new HeaderRows(head.get(first), 1, first);
    }

    /** At least two groups, and a cell that a group reaches into; a title is one cell. */
    private static boolean isGroups(List<String> row) {
        long filled = row.stream().filter(cell -> !cell.isBlank()).count();
        return filled >= 2 && filled < row.size() && row.stream().noneMatch(HeaderGuess::isValue);
    }

    /** Whether every group has a name under it, none is a value, and the rows below have values. */
    private static boolean isNames(List<List<String>> head, int at) {
        List<String> names = head.get(at);
        List<String> groups = head.get(at - 1);
        for (int i = 0; i < names.size(); i++) {
            if (HeaderGuess.isValue(names.get(i))
                    || (names.get(i).isBlank() && groups.get(i).isBlank())) {
                return false;
            }
        }
        return head.subList(at + 1, head.size()).stream().flatMap(List::stream).anyMatch(HeaderGuess::isValue);
    }

    private static List<String> joined(List<String> groups, List<String> names) {
        List<String> joined = new ArrayList<>();
        String group = "";
        for (int i = 0; i < names.size(); i++) {
            group = groups.get(i).isBlank() ? group : groups.get(i).strip();
            // a name over both rows stands in the upper of its merged cells
            joined.add((group + " " + names.get(i).strip()).strip());
        }
        return joined;
    }
}
