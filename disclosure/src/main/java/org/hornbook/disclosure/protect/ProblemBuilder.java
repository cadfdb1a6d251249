package org.hornbook.disclosure.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hornbook.disclosure.rule.Reason;
import org.hornbook.disclosure.rule.RiskyCells;
import org.hornbook.disclosure.rule.Singletons;
import org.hornbook.disclosure.table.CellSpace;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.PublishedTable;
import org.hornbook.disclosure.table.Status;
import org.hornbook.disclosure.table.Table;

/** Turns a request into a {@link Problem} over all the tables it names. */
final class ProblemBuilder {
    private final Request request;
    private final Table table;
    private final CellSpace space;
    private final Equations equations;
    private final boolean[] risky;
    private final boolean[] known;
    private final boolean[] hidden;
    private final double[] values;
    private final Map<Integer, Reason> reasons;

    ProblemBuilder(Request request) {
        this.request = request;
        this.table = request.table();
        List<Layout> layouts = new ArrayList<>(List.of(table.layout()));
        request.earlier().forEach(publication -> layouts.add(publication.layout()));
        this.space = new CellSpace(layouts);
        this.equations = Equations.of(space);
        this.risky = new boolean[space.size()];
        this.known = new boolean[space.size()];
        this.hidden = new boolean[space.size()];
        this.values = new double[space.size()];
        this.reasons = new TreeMap<>(RiskyCells.of(table, request.rules()));
    }

    /** Why the risky cells of the table are risky. */
    Map<Integer, Reason> reasons() {
        return reasons;
    }

    /**
     * @throws IllegalArgumentException if an earlier publication contradicts the table or itself
     */
    Problem build() {
        System.arraycopy(table.values(), 0, values, 0, table.layout().size());
        Arrays.fill(values, table.layout().size(), values.length, Double.NaN);
        for (int i = 0; i < request.earlier().size(); i++) {
            remember(request.earlier().get(i), i + 1);
        }
        reasons.keySet().forEach(cell -> {
            risky[cell] = true;
            hidden[cell] = true;
        });
        for (int cell = table.layout().size(); cell < values.length; cell++) {
            hidden[cell] = !known[cell];
        }
        double[] lower = lower();
        double[] upper = new double[values.length];
        Arrays.fill(upper, request.bounds().upper().orElse(Double.POSITIVE_INFINITY));
        new Completion(equations, values, lower, upper).fill();
        boolean counts = table.kind() == Table.Kind.FREQUENCY;
        double width = request.protection() instanceof Protection.Interval interval ? interval.width() : 0;
        double need = counts ? 1 : Math.max(1e-3, 1e-6 * Math.abs(table.value(0)));
        return new Problem(space, equations, values, lower, upper, risky, hidden, known, cost(), alone(), need, width);
    }

    private void remember(PublishedTable publication, int number) {
        for (int cell = 0; cell < publication.layout().size(); cell++) {
            int id = space.id(number, cell);
            if (publication.published(cell)) {
                double value = publication.value(cell);
                if (!Double.isNaN(values[id]) && Math.abs(values[id] - value) > 1e-6 * Math.max(1, Math.abs(value))) {
                    throw new IllegalArgumentException(publication.source() + " says " + value + " for "
                            + space.name(id) + " where the table has " + values[id]
                            + "; an earlier publication must be about the same people: if it is of another year,"
                            + " give both a column that tells the years apart");
                }
                values[id] = value;
                known[id] = true;
            }
        }
        for (int cell = 0; cell < publication.layout().size(); cell++) {
            int id = space.id(number, cell);
            if (publication.statuses().get(cell) == Status.PRIMARY && !known[id]) {
                risky[id] = true;
                hidden[id] = true;
                if (space.table(id) == 0) {
                    reasons.putIfAbsent(id, Reason.WITHHELD_BEFORE);
                }
            }
        }
    }

    /** Where zeros are published and singletons protected, readers know that a risky count is not zero. */
    private double[] lower() {
        double[] lower = new double[values.length];
        Arrays.fill(lower, request.bounds().lower().orElse(-Problem.FAR));
        boolean notZero = table.kind() == Table.Kind.FREQUENCY
                && request.rules().zerosSafe()
                && request.rules().singletons() != Singletons.IGNORED;
        reasons.forEach((cell, reason) -> {
            if (notZero && reason != Reason.WITHHELD_BEFORE) {
                lower[cell] = Math.max(1, lower[cell]);
            }
        });
        return lower;
    }

    private long[] cost() {
        long[] cost = new long[values.length];
        for (int cell = 0; cell < table.layout().size(); cell++) {
            cost[cell] = request.costs().of(cell, values[cell]);
        }
        return cost;
    }

    private int[] alone() {
        List<Integer> found = new ArrayList<>();
        boolean asked = request.rules().singletons() == Singletons.CONTRIBUTORS;
        for (int cell = 0; cell < table.layout().size() && asked; cell++) {
            boolean single = table.kind() == Table.Kind.FREQUENCY
                    ? table.value(cell) == 1
                    : table.contributions().getOrDefault(cell, List.of()).size() == 1;
            if (single && table.layout().innermost(cell) && !known[cell]) {
                found.add(cell);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
