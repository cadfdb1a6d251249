package org.hornbook.portal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hornbook.portal.data.Category;
import org.hornbook.portal.data.Dimension;
import org.hornbook.portal.data.Table;
import org.junit.jupiter.api.Test;

class BarChartTest {

    @Test
    void theLongestBarLeavesRoomForItsNumberAndTotalsAreNotDrawn() {
        BarChart chart = chart(table(flat("school", "Abbot", "Day"), null, 300, 100, 200));
        assertThat(chart.groups()).extracting(BarChart.Group::label).containsExactly("Abbot", "Day");
        assertThat(bars(chart)).extracting(BarChart.Bar::share).containsExactly("40.00%", "80.00%");
        assertThat(bars(chart)).extracting(BarChart.Bar::text).containsExactly("100", "200");
        assertThat(chart.title()).isEqualTo("Students by school");
    }

    @Test
    void aLeftOutNumberHasNoLength() {
        BarChart chart = chart(table(flat("school", "Abbot", "Day"), null, 300, null, null));
        assertThat(bars(chart)).allMatch(BarChart.Bar::leftOut);
        assertThat(bars(chart)).extracting(BarChart.Bar::share).containsOnly("0%");
    }

    @Test
    void zerosAndNegativeAmountsAreDrawnWithoutLengthAndWithTheirNumber() {
        BarChart chart = chart(table(flat("school", "Abbot", "Day"), null, -5, 0, -5));
        assertThat(bars(chart)).extracting(BarChart.Bar::share).containsExactly("0.00%", "0.00%");
        assertThat(bars(chart)).extracting(BarChart.Bar::text).containsExactly("0", "-5");
    }

    @Test
    void fewCategoriesAcrossAreNamedBarsOfManyOnlyTheTotalIsDrawn() {
        Dimension schools = flat("school", "Abbot", "Day");
        BarChart few = chart(table(schools, flat("sex", "F", "M"), filled(9)));
        assertThat(bars(few)).extracting(BarChart.Bar::name).containsExactly("F", "M", "F", "M");
        assertThat(few.title()).isEqualTo("Students by school and sex");
        BarChart many = chart(table(schools, flat("grade", "K", "1", "2", "3", "4"), filled(18)));
        assertThat(bars(many)).hasSize(2).extracting(BarChart.Bar::name).containsOnly("");
    }

    @Test
    void ofManyCategoriesTheCoarseOnesAreDrawn() {
        List<Category> categories = new ArrayList<>(List.of(
                new Category("T", "All", null),
                new Category("E", "Elementary", "T"),
                new Category("M", "Middle", "T")));
        IntStream.range(0, 30)
                .forEach(n -> categories.add(new Category("s" + n, "School " + n, n % 2 == 0 ? "E" : "M")));
        BarChart chart = chart(table(new Dimension("school", "School", categories), null, filled(33)));
        assertThat(chart.groups()).extracting(BarChart.Group::label).containsExactly("Elementary", "Middle");
    }

    @Test
    void nothingIsDrawnWhereThereIsNothingToCompare() {
        Table table = table(flat("school", "Abbot"), null, 3, 3);
        assertThat(BarChart.of(table, Side.of(table.dimensions(), Map.of()), "Students"))
                .isEmpty();
    }

    private static BarChart chart(Table table) {
        return BarChart.of(table, Side.of(table.dimensions(), Map.of()), "Students")
                .orElseThrow();
    }

    private static List<BarChart.Bar> bars(BarChart chart) {
        return chart.groups().stream().flatMap(group -> group.bars().stream()).toList();
    }

    private static Dimension flat(String code, String... names) {
        List<Category> categories = new ArrayList<>(List.of(new Category("T", "All", null)));
        for (String name : names) {
            categories.add(new Category(name, name, "T"));
        }
        return new Dimension(
                code, code.substring(0, 1).toUpperCase(java.util.Locale.US) + code.substring(1), categories);
    }

    private static Integer[] filled(int cells) {
        return IntStream.range(0, cells).boxed().toArray(Integer[]::new);
    }

    /** Values in the order of rows, then columns; null is left out. */
    private static Table table(
            Dimension rows,
            @org.jspecify.annotations.Nullable Dimension columns,
            @org.jspecify.annotations.Nullable Integer... values) {
        Map<List<String>, Optional<BigDecimal>> cells = new LinkedHashMap<>();
        int n = 0;
        for (Category row : rows.categories()) {
            for (Category column : columns == null ? List.of(row) : columns.categories()) {
                cells.put(
                        columns == null ? List.of(row.code()) : List.of(row.code(), column.code()),
                        Optional.ofNullable(values[n++]).map(BigDecimal::valueOf));
            }
        }
        return new Table(columns == null ? List.of(rows) : List.of(rows, columns), cells);
    }
}
