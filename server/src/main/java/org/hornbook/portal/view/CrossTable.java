package org.hornbook.portal.view;

import java.util.ArrayList;
import java.util.List;
import org.hornbook.portal.data.Category;
import org.hornbook.portal.data.Dimension;
import org.hornbook.portal.data.Table;
import org.jspecify.annotations.Nullable;

/**
 * One side of a table, ready to be written as rows.
 *
 * @param corner name of the dimension down the side
 * @param across name of the dimension across; empty when there is none
 * @param columns headings; the measure where there is no dimension across
 * @param rows from the total down
 * @param rowsLeftOut how many rows are too many for a page
 */
public record CrossTable(String corner, String across, List<Heading> columns, List<Row> rows, int rowsLeftOut) {

    /** A page with more rows is slow to read and to load; the download has them all. */
    private static final int MOST_ROWS = 500;

    private static final int DEEPEST_INDENT = 4;

    /**
     * A column's heading.
     *
     * @param text its words
     * @param total true for the column that contains the others
     */
    public record Heading(String text, boolean total) {}

    /**
     * A row.
     *
     * @param heading its category
     * @param depth how far it is indented
     * @param total true for the row that contains the others
     * @param cells one a column
     */
    public record Row(String heading, int depth, boolean total, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param text the number as people write it; empty when it is left out
     */
    public record Cell(String text) {
        /** True when the number is not told. */
        public boolean leftOut() {
            return text.isEmpty();
        }
    }

    /** The side of the table. */
    public static CrossTable of(Table table, Side side, String measure) {
        @Nullable Dimension across = side.columns();
        List<Category> all = side.rows().categories();
        List<Category> shown = all.subList(0, Math.min(all.size(), MOST_ROWS));
        return new CrossTable(
                side.rows().label(),
                across == null ? "" : across.label(),
                across == null
                        ? List.of(new Heading(measure, false))
                        : across.categories().stream()
                                .map(category -> new Heading(category.label(), category.parent() == null))
                                .toList(),
                shown.stream().map(row -> row(table, side, row)).toList(),
                all.size() - shown.size());
    }

    private static Row row(Table table, Side side, Category row) {
        @Nullable Dimension across = side.columns();
        List<Cell> cells = new ArrayList<>();
        if (across == null) {
            cells.add(cell(table, side, row, null));
        } else {
            across.categories().forEach(column -> cells.add(cell(table, side, row, column)));
        }
        int depth = Math.min(side.rows().depth(row), DEEPEST_INDENT);
        return new Row(row.label(), depth, row.parent() == null, List.copyOf(cells));
    }

    private static Cell cell(Table table, Side side, Category row, @Nullable Category column) {
        return new Cell(table.value(side.codes(table.dimensions(), row, column))
                .map(Numbers::text)
                .orElse(""));
    }

    /** True when a number of this side is left out. */
    public boolean hasLeftOut() {
        return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(Cell::leftOut);
    }
}
