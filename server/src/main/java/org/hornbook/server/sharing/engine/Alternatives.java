package org.hornbook.server.sharing.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hornbook.disclosure.method.CoarserCategories;
import org.hornbook.disclosure.method.ControlledRounding;
import org.hornbook.disclosure.method.PercentBands;
import org.hornbook.disclosure.protect.Effort;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.Table;
import org.hornbook.server.sharing.engine.Alternative.Kind;

/** Other ways to publish a table, for comparison with withholding cells. */
public final class Alternatives {
    private static final int LARGEST = 4000;
    private static final int SMALLEST_BANDED_GROUP = 10;
    private static final Duration TIME = Duration.ofSeconds(2);

    private final Member table;
    private final List<Alternative> found = new ArrayList<>();

    private Alternatives(Member table) {
        this.table = table;
    }

    /** The alternatives, cheapest to explain first; few for large tables. */
    public static List<Alternative> of(Member table) {
        Alternatives alternatives = new Alternatives(table);
        if (table.contents().size() <= LARGEST) {
            alternatives.coarser();
            alternatives.fewerDimensions();
            alternatives.bands();
            alternatives.rounded();
        }
        return List.copyOf(alternatives.found);
    }

    private void coarser() {
        Optional<Table> coarse =
                CoarserCategories.of(table.contents().table(), table.rules().rules());
        coarse.ifPresent(finest -> found.add(new Alternative(
                Kind.COARSER,
                "Coarser categories",
                "Nothing is withheld when the table is broken down to " + words(finest.layout()) + ".",
                finest.layout().size(),
                0)));
    }

    private static String words(Layout layout) {
        List<String> parts = new ArrayList<>();
        layout.dimensions()
                .forEach(dimension -> parts.add(
                        dimension.hierarchy().size() == 1
                                ? "the total of " + dimension.column()
                                : "%d categories of %s"
                                        .formatted(dimension.hierarchy().size() - 1, dimension.column())));
        return String.join(" and ", parts);
    }

    private void fewerDimensions() {
        List<Axis> axes = table.contents().axes();
        for (int d = 0; axes.size() > 1 && d < axes.size(); d++) {
            Contents less = without(table.contents(), d);
            Contents done = Protecting.run(table.with(less), List.of(), Effort.heuristic())
                    .contents();
            int withheld = (int)
                    done.statuses().chars().filter(letter -> letter != 'o').count();
            found.add(new Alternative(
                    Kind.FEWER_DIMENSIONS,
                    "Without " + axes.get(d).label(),
                    "The table is broken down by the other dimensions only.",
                    done.size(),
                    withheld));
        }
    }

    /** The same table without one of its axes. */
    static Contents without(Contents full, int axis) {
        List<Axis> rest = new ArrayList<>(full.axes());
        rest.remove(axis);
        Layout from = full.layout();
        Layout to = new Layout(rest.stream().map(Axis::dimension).toList());
        long[] counts = new long[to.size()];
        for (int cell = 0; cell < from.size(); cell++) {
            if (from.code(cell, axis) == 0) {
                int[] codes = new int[rest.size()];
                for (int d = 0; d < codes.length; d++) {
                    codes[d] = from.code(cell, d < axis ? d : d + 1);
                }
                counts[to.cell(codes)] = full.count(cell);
            }
        }
        return Contents.counted(rest, full.fixed(), counts);
    }

    private void bands() {
        Layout layout = table.contents().layout();
        int last = layout.dimensions().size() - 1;
        PercentBands bands =
                new PercentBands(Math.max(SMALLEST_BANDED_GROUP, table.rules().minimum()));
        int cells = 0;
        int withheld = 0;
        for (int cell = 0; cell < layout.size(); cell++) {
            if (layout.code(cell, last) != 0) {
                long group = table.contents().count(layout.with(cell, last, 0));
                cells++;
                withheld += bands.band(table.contents().count(cell), group).equals("withheld") ? 1 : 0;
            }
        }
        found.add(new Alternative(
                Kind.BANDS,
                "Percentages in bands",
                "Shares of %s in bands such as 20-29%%, coarser for small groups; no counts. Hornbook has no attack for"
                                .formatted(layout.dimensions().get(last).column())
                        + " bands yet, so this desk does not publish them.",
                cells,
                withheld));
    }

    private void rounded() {
        int base = table.rules().minimum();
        ControlledRounding.of(table.contents().table(), base, TIME)
                .ifPresent(values -> found.add(new Alternative(
                        Kind.ROUNDED,
                        "Counts rounded to multiples of " + base,
                        "Every cell has a number, off by %.1f on average and %d at most. Readers can narrow counts down by"
                                        .formatted(average(values), furthest(values))
                                + " the sums, so this desk does not publish rounded tables.",
                        values.length,
                        0)));
    }

    private double average(long[] values) {
        double sum = 0;
        for (int cell = 0; cell < values.length; cell++) {
            sum += Math.abs(values[cell] - table.contents().count(cell));
        }
        return sum / values.length;
    }

    private long furthest(long[] values) {
        long most = 0;
        for (int cell = 0; cell < values.length; cell++) {
            most = Math.max(most, Math.abs(values[cell] - table.contents().count(cell)));
        }
        return most;
    }
}
