package org.hornbook.portal.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hornbook.portal.data.Category;
import org.hornbook.portal.data.Dimension;
import org.hornbook.portal.data.Table;
import org.jspecify.annotations.Nullable;

/**
 * A bar chart of one side of a table: a group of bars for each category down the side, totals left out since they
 * would dwarf their parts. Lengths are shares of the drawing's width and heights are pixels, so that it fits a phone
 * without shrinking its words; every bar has its name and number beside it, so that nothing depends on color.
 *
 * @param title what is drawn
 * @param description the same in one sentence for those who do not see it
 * @param height of the drawing in pixels
 * @param groups from top to bottom
 */
public record BarChart(String title, String description, int height, List<Group> groups) {

    private static final int MOST_GROUPS = 25;
    private static final int MOST_SERIES = 4;
    private static final int HEADING = 22;
    private static final int BAR = 14;
    private static final int LABEL = 18;
    private static final int GAP = 14;
    /** The longest bar leaves room for its number. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(80);

    /**
     * The bars of one category.
     *
     * @param label its name
     * @param y baseline of its name
     * @param bars one a series
     */
    public record Group(String label, int y, List<Bar> bars) {}

    /**
     * One bar.
     *
     * @param series number of its series from 1 on
     * @param name what it is besides the group; empty when there is one series
     * @param text its number; empty when it is left out
     * @param share its length in percent of the width
     * @param nameY baseline of its name
     * @param y its upper edge
     */
    public record Bar(int series, String name, String text, String share, int nameY, int y) {
        /** True when the number is not told. */
        public boolean leftOut() {
            return text.isEmpty();
        }

        /** Baseline of the number beside it. */
        public int textY() {
            return y + BAR - 2;
        }
    }

    /** The chart; empty when a table has nothing to compare. */
    public static Optional<BarChart> of(Table table, Side side, String measure) {
        List<Category> groups = groups(side.rows());
        if (groups.size() < 2) {
            return Optional.empty();
        }
        List<Category> series = series(side.columns());
        BigDecimal longest = longest(table, side, groups, series);
        List<Group> drawn = new ArrayList<>();
        int y = 0;
        for (Category group : groups) {
            int top = y + HEADING;
            List<Bar> bars = new ArrayList<>();
            for (int s = 0; s < series.size(); s++) {
                bars.add(bar(table, side, group, series, s, longest, top));
                top += BAR + 4 + (series.size() > 1 ? LABEL : 0);
            }
            drawn.add(new Group(group.label(), y + HEADING - 6, List.copyOf(bars)));
            y = top + GAP;
        }
        String title = measure + " by " + lower(side.rows().label())
                + (side.columns() == null || series.size() == 1
                        ? ""
                        : " and " + lower(side.columns().label()));
        return Optional.of(new BarChart(title, description(side.rows(), drawn), y, List.copyOf(drawn)));
    }

    /** All innermost categories, or the coarse ones where there are too many. */
    private static List<Category> groups(Dimension rows) {
        List<Category> innermost = rows.innermost();
        List<Category> chosen = innermost.size() <= MOST_GROUPS ? innermost : rows.outermost();
        return chosen.subList(0, Math.min(chosen.size(), MOST_GROUPS));
    }

    /** Few categories across are drawn side by side; of many only the total. */
    private static List<Category> series(@Nullable Dimension columns) {
        if (columns == null) {
            return List.of(new Category("", "", null));
        }
        List<Category> parts = columns.innermost();
        return parts.size() <= MOST_SERIES ? parts : List.of(columns.total());
    }

    private static BigDecimal longest(Table table, Side side, List<Category> groups, List<Category> series) {
        return groups.stream()
                .flatMap(group -> series.stream().map(one -> value(table, side, group, one)))
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ONE, BigDecimal::max);
    }

    private static Optional<BigDecimal> value(Table table, Side side, Category group, Category series) {
        return table.value(side.codes(table.dimensions(), group, side.columns() == null ? null : series));
    }

    private static Bar bar(
            Table table, Side side, Category group, List<Category> series, int number, BigDecimal longest, int top) {
        Optional<BigDecimal> value = value(table, side, group, series.get(number));
        boolean named = series.size() > 1;
        BigDecimal share = value.map(amount ->
                        amount.max(BigDecimal.ZERO).multiply(LONGEST).divide(longest, 2, RoundingMode.HALF_UP))
                .orElse(BigDecimal.ZERO);
        return new Bar(
                number + 1,
                named ? series.get(number).label() : "",
                value.map(Numbers::text).orElse(""),
                share.toPlainString() + "%",
                top + LABEL - 6,
                top + (named ? LABEL : 0));
    }

    private static String description(Dimension rows, List<Group> groups) {
        return "Bars for %d categories of %s, totals left out. The table on this page has the same numbers."
                .formatted(groups.size(), lower(rows.label()));
    }

    private static String lower(String label) {
        return label.substring(0, 1).toLowerCase(Locale.US) + label.substring(1);
    }
}
