package org.hornbook.discovery.connect.file;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the row of column names, which may come after a title, or not at all. */
final class HeaderGuess {
    private static final Pattern VALUE =
            Pattern.compile("[-+]?[$]?[\\d.,/:%-]+([ T][\\d:.]+)?([AaPp][Mm])?|.*@.*\\..*");
    private static final int LOOK_AHEAD = 20;
    private static final int LONGEST_NAME = 100;

    private HeaderGuess() {}

    /**
     * The first row of the table among these rows, and whether it holds names.
     *
     * @param first index of the first row of the table
     */
    record Found(int first, boolean names) {}

    static Found find(List<List<String>> rows) {
        int width = rows.stream().mapToInt(HeaderGuess::filled).max().orElse(0);
        int first = 0;
        // titles and notes above a table fill a cell or two where the table fills most
        while (first < rows.size() - 1 && filled(rows.get(first)) * 2 < width) {
            first++;
        }
        return new Found(first, !rows.isEmpty() && isHeader(rows, first));
    }

    private static int filled(List<String> row) {
        return (int) row.stream().filter(cell -> !cell.isBlank()).count();
    }

    private static boolean isHeader(List<List<String>> rows, int first) {
        List<String> row = rows.get(first);
        var seen = new HashSet<String>();
        for (String cell : row) {
            String text = cell.strip().toLowerCase(Locale.ROOT);
            if (isValue(text)) {
                return false;
            }
            if (!text.isEmpty() && !seen.add(text) && text.length() < 3) {
                return false;
            }
        }
        return !repeats(rows, first) && filled(row) * 2 >= row.size();
    }

    /** Whether a cell is a number, a date, an address or too long a text to be the name of a column. */
    static boolean isValue(String cell) {
        // the length first: long cells would be slow to match
        return cell.length() > LONGEST_NAME || VALUE.matcher(cell.strip()).matches();
    }

    /** Whether a cell of the row comes again below it in its column: then it is a value, not a name. */
    private static boolean repeats(List<List<String>> rows, int first) {
        int last = Math.min(rows.size(), first + LOOK_AHEAD);
        List<String> row = rows.get(first);
        for (List<String> below : rows.subList(first + 1, last)) {
            for (int i = 0; i < Math.min(row.size(), below.size()); i++) {
                if (!row.get(i).isBlank() && row.get(i).equals(below.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }
}
