package org.hornbook.server.sharing.opendata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.disclosure.table.Dimension;
import org.hornbook.disclosure.table.Hierarchy;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.PublishedTable;
import org.hornbook.server.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A protected table as the public sees it: every combination of categories, totals included, has one cell.
 *
 * @param dimensions in the order of the columns
 * @param cells in any order that readers should see, one for each combination
 */
public record OpenTable(List<OpenDimension> dimensions, List<OpenCell> cells) {

    /** Ends with "bad input" when a cell is missing, stands twice, or names an unknown category. */
    public OpenTable {
        dimensions = List.copyOf(dimensions);
        cells = List.copyOf(cells);
        checkDimensions(dimensions);
        checkCells(dimensions, cells);
    }

    /**
     * The table that disclosure control gave, without its reasons for withholding.
     *
     * @param labels what people read instead of a column's name; the name itself where there is none
     */
    public static OpenTable of(PublishedTable table, Map<String, String> labels) {
        Layout layout = table.layout();
        List<OpenCell> cells = new ArrayList<>(layout.size());
        for (int cell = 0; cell < layout.size(); cell++) {
            List<String> categories = layout.categories(cell);
            cells.add(
                    table.published(cell)
                            ? OpenCell.published(categories, exact(table.value(cell)))
                            : OpenCell.withheld(categories));
        }
        return new OpenTable(
                layout.dimensions().stream()
                        .map(dimension -> dimension(dimension, labels))
                        .toList(),
                cells);
    }

    private static OpenDimension dimension(Dimension dimension, Map<String, String> labels) {
        Hierarchy hierarchy = dimension.hierarchy();
        List<OpenCategory> categories = new ArrayList<>(hierarchy.size());
        for (int code = 0; code < hierarchy.size(); code++) {
            @Nullable String parent = code == 0 ? null : hierarchy.category(hierarchy.parent(code));
            categories.add(new OpenCategory(hierarchy.category(code), hierarchy.category(code), parent));
        }
        String column = dimension.column();
        return new OpenDimension(column, labels.getOrDefault(column, column), categories);
    }

    /** 54.0 is written as 54. */
    private static BigDecimal exact(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private static void checkDimensions(List<OpenDimension> dimensions) {
        Set<String> codes = dimensions.stream().map(OpenDimension::code).collect(Collectors.toSet());
        if (codes.isEmpty() || codes.size() < dimensions.size()) {
            throw Problem.badInput("A table needs at least one dimension, each with a name of its own.");
        }
    }

    private static void checkCells(List<OpenDimension> dimensions, List<OpenCell> cells) {
        long combinations = dimensions.stream()
                .mapToLong(dimension -> dimension.categories().size())
                .reduce(1, Math::multiplyExact);
        if (combinations != cells.size()) {
            throw Problem.badInput(
                    "The table has %d cells for %d combinations of categories.".formatted(cells.size(), combinations));
        }
        List<Set<String>> codes = dimensions.stream().map(OpenDimension::codes).toList();
        Set<List<String>> seen = new HashSet<>();
        for (OpenCell cell : cells) {
            if (!isOf(cell, codes) || !seen.add(cell.categories())) {
                throw Problem.badInput("The cell %s names an unknown category, or stands twice."
                        .formatted(String.join(", ", cell.categories())));
            }
        }
        if (cells.stream().allMatch(OpenCell::isWithheld)) {
            throw Problem.badInput("Every cell is withheld, so there is nothing to publish. Use coarser categories.");
        }
    }

    private static boolean isOf(OpenCell cell, List<Set<String>> codes) {
        if (cell.categories().size() != codes.size()) {
            return false;
        }
        for (int d = 0; d < codes.size(); d++) {
            if (!codes.get(d).contains(cell.categories().get(d))) {
                return false;
            }
        }
        return true;
    }

    /** How many cells have no public value. */
    public int withheldCells() {
        return (int) cells.stream().filter(OpenCell::isWithheld).count();
    }
}
