package org.hornbook.discovery.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lines up cells in columns. Control characters in a cell become spaces, so that no name can drive a terminal. */
final class TextTable {
    private static final int WIDEST = 72;

    private TextTable() {}

    /**
     * The lines, with a rule below the first.
     *
     * @param rows the heading first; all of one length
     */
    static List<String> lines(List<List<String>> rows) {
        List<List<String>> clean = rows.stream()
                .map(row -> row.stream().map(TextTable::clean).toList())
                .toList();
        var widths = new ArrayList<>(Collections.nCopies(clean.getFirst().size(), 0));
        for (List<String> row : clean) {
            for (int i = 0; i < row.size(); i++) {
                widths.set(i, Math.max(widths.get(i), row.get(i).length()));
            }
        }
        var lines = new ArrayList<String>();
        for (List<String> row : clean) {
            lines.add(line(row, widths));
            if (lines.size() == 1) {
                lines.add(line(widths.stream().map("-"::repeat).toList(), widths));
            }
        }
        return lines;
    }

    private static String line(List<String> cells, List<Integer> widths) {
        var line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i)).repeat(' ', widths.get(i) - cells.get(i).length() + 2);
        }
        return line.toString().stripTrailing();
    }

    private static String clean(String cell) {
        String text = cell.replaceAll("\\p{Cntrl}", " ");
        return text.length() > WIDEST ? text.substring(0, WIDEST - 1) + "…" : text;
    }
}
