package org.hornbook.server.sharing.pages;

import java.util.ArrayList;
import java.util.List;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.Status;
import org.hornbook.server.sharing.engine.Contents;

/**
 * A table as pages show it: the last breakdown across, the others down.
 *
 * @param heads headings of the columns that name the row
 * @param columns the categories across
 * @param rows the first {@value #MOST_ROWS} at most
 * @param rowsInAll how many there are
 */
public record GridView(List<String> heads, List<String> columns, List<Row> rows, int rowsInAll) {

    private static final int MOST_ROWS = 200;
    private static final int MOST_COLUMNS = 20;

    /**
     * One row.
     *
     * @param names categories of the breakdowns that go down
     * @param total true when one of them is a total
     */
    public record Row(List<String> names, boolean total, List<Cell> cells) {}

    /**
     * One cell.
     *
     * @param text the number, or words for one that is left out
     * @param style a class of the style sheet, empty for a plain cell
     * @param note what is said besides for those who do not see colors, may be empty
     * @param column the category across, for stacked rows
     */
    public record Cell(String text, String style, String note, String column) {}

    /** What the public sees. */
    static GridView ofPublic(Contents contents) {
        return of(
                contents,
                (cell, column) -> contents.published(cell)
                        ? new Cell("%,d".formatted(contents.count(cell)), "", "", column)
                        : new Cell("left out", "hb-left-out", "", column));
    }

    /** The true counts, with what becomes of each. */
    static GridView ofCounts(Contents contents) {
        return of(contents, (cell, column) -> trueCell(contents, cell, column));
    }

    private static Cell trueCell(Contents contents, int cell, String column) {
        String count = "%,d".formatted(contents.count(cell));
        Status status = contents.status(cell);
        return switch (status) {
            case PUBLISHED -> new Cell(count, "", "", column);
            case PRIMARY -> new Cell(count, "hb-small-count", "too small", column);
            case COMPLEMENTARY -> new Cell(count, "hb-protecting", "protects others", column);
        };
    }

    private interface CellView {
        Cell of(int cell, String column);
    }

    private static GridView of(Contents contents, CellView view) {
        Layout layout = contents.layout();
        int last = layout.dimensions().size() - 1;
        boolean across = last > 0 && layout.hierarchy(last).size() <= MOST_COLUMNS;
        int down = across ? last : last + 1;
        List<String> heads = new ArrayList<>();
        for (int d = 0; d < down; d++) {
            heads.add(layout.dimensions().get(d).column());
        }
        List<String> columns = across ? layout.hierarchy(last).categories() : List.of("Count");
        int width = across ? columns.size() : 1;
        List<Row> rows = new ArrayList<>();
        for (int first = 0; first < layout.size() && rows.size() < MOST_ROWS; first += width) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                cells.add(view.of(first + column, columns.get(column)));
            }
            boolean total = false;
            for (int d = 0; d < down; d++) {
                total |= layout.code(first, d) == 0;
            }
            rows.add(new Row(layout.categories(first).subList(0, down), total, cells));
        }
        return new GridView(heads, columns, rows, layout.size() / width);
    }

    /** True when not all rows are shown. */
    public boolean isCut() {
        return rows.size() < rowsInAll;
    }
}
