package org.hornbook.disclosure.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hornbook.disclosure.table.Contribution;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.Table;

/** Finds the cells of a table that are risky in themselves. */
public final class RiskyCells {
    private final Table table;
    private final Rules rules;
    private final Map<Integer, Reason> found = new TreeMap<>();

    private RiskyCells(Table table, Rules rules) {
        this.table = table;
        this.rules = rules;
    }

    /**
     * The risky cells of a table, totals included, with the first reason that applies to each.
     *
     * @throws IllegalArgumentException if a rule names a column that the table lacks, or a rule about contributors is
     *     asked of a table of counts
     */
    public static Map<Integer, Reason> of(Table table, Rules rules) {
        RiskyCells cells = new RiskyCells(table, rules);
        if (table.kind() == Table.Kind.FREQUENCY) {
            cells.findByCount();
        }
        if (table.kind() == Table.Kind.MAGNITUDE) {
            cells.findByContributors();
        }
        rules.wholeGroup().forEach(cells::findWholeGroups);
        return Collections.unmodifiableMap(cells.found);
    }

    private void findByCount() {
        if (rules.dominance().isPresent() || rules.pPercent().isPresent()) {
            throw new IllegalArgumentException(
                    "dominance and pPercent need a magnitude table; use minimum for a table of counts");
        }
        for (int cell = 0; cell < table.layout().size(); cell++) {
            double value = table.value(cell);
            if (value > 0 && value < rules.minimum()) {
                found.put(cell, Reason.TOO_FEW);
            }
            if (value == 0 && rules.minimum() > 0 && !rules.zerosSafe()) {
                found.put(cell, Reason.ZERO);
            }
        }
    }

    private void findByContributors() {
        Map<Integer, Map<String, Double>> byCell = new HashMap<>();
        table.contributions().forEach((inner, list) -> {
            for (int cell : table.layout().ancestors(inner)) {
                Map<String, Double> amounts = byCell.computeIfAbsent(cell, any -> new HashMap<>());
                for (Contribution part : list) {
                    amounts.merge(part.contributor(), part.amount(), Double::sum);
                }
            }
        });
        byCell.forEach((cell, amounts) -> judge(cell, new ArrayList<>(amounts.values())));
        if (!rules.zerosSafe()) {
            for (int cell = 0; cell < table.layout().size(); cell++) {
                if (!byCell.containsKey(cell)) {
                    found.put(cell, Reason.ZERO);
                }
            }
        }
    }

    private void judge(int cell, List<Double> amounts) {
        amounts.sort(Collections.reverseOrder());
        double total = amounts.stream().mapToDouble(Double::doubleValue).sum();
        if (amounts.size() < rules.minimum()) {
            found.put(cell, Reason.TOO_FEW);
        }
        rules.dominance().ifPresent(rule -> {
            double top = amounts.stream()
                    .limit(rule.n())
                    .mapToDouble(Double::doubleValue)
                    .sum();
            if (total > 0 && top > rule.k() / 100 * total) {
                found.putIfAbsent(cell, Reason.DOMINATED);
            }
        });
        rules.pPercent().ifPresent(p -> {
            double largest = amounts.getFirst();
            double second = amounts.size() > 1 ? amounts.get(1) : 0;
            if (total > 0 && total - largest - second < p / 100 * largest) {
                found.putIfAbsent(cell, Reason.ESTIMABLE);
            }
        });
    }

    private void findWholeGroups(String column) {
        Layout layout = table.layout();
        for (int d = 0; d < layout.dimensions().size(); d++) {
            if (layout.dimensions().get(d).column().equals(column)) {
                findWholeGroups(d);
                return;
            }
        }
        throw new IllegalArgumentException("wholeGroup names the column '" + column + "', which is no dimension");
    }

    private void findWholeGroups(int dimension) {
        Layout layout = table.layout();
        for (int cell = 0; cell < layout.size(); cell++) {
            int code = layout.code(cell, dimension);
            List<Integer> children = layout.hierarchy(dimension).children(code);
            if (children.size() < 2 || table.value(cell) <= 0) {
                continue;
            }
            for (int child : children) {
                int part = layout.with(cell, dimension, child);
                if (table.value(part) == table.value(cell)) {
                    found.putIfAbsent(part, Reason.WHOLE_GROUP);
                }
            }
        }
    }
}
