package org.hornbook.disclosure.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hornbook.disclosure.table.CellSpace;
import org.hornbook.disclosure.table.Hierarchy;
import org.hornbook.disclosure.table.Layout;
import org.hornbook.disclosure.table.PublishedTable;
import org.hornbook.disclosure.table.Status;

/** Everything that was published, as a system of sums with unknown terms. */
final class Puzzle {
    private final CellSpace space;
    private final Knowledge knowledge;
    private final double[] known;
    private final boolean[] primary;
    private final List<Sum> sums = new ArrayList<>();
    private final double far;

    /**
     * Unknown cells whose signed sum is known.
     *
     * @param total the cell that is the sum, or contains the unknown ones
     * @param plus unknown parts
     * @param minus the total itself, if it is unknown
     * @param rest what they add up to
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sum(int total, int[] plus, int[] minus, double rest) {}

    Puzzle(List<PublishedTable> tables, Knowledge knowledge) {
        this.space = new CellSpace(tables.stream().map(PublishedTable::layout).toList());
        this.knowledge = knowledge;
        this.known = new double[space.size()];
        this.primary = new boolean[space.size()];
        Arrays.fill(known, Double.NaN);
        for (int t = 0; t < tables.size(); t++) {
            learn(tables.get(t), t);
        }
        this.far = 1e4
                + 10
                        * Arrays.stream(known)
                                .filter(value -> !Double.isNaN(value))
                                .map(Math::abs)
                                .max()
                                .orElse(0);
        Set<String> seen = new HashSet<>();
        for (int t = 0; t < tables.size(); t++) {
            addSums(t, seen);
        }
    }

    private void learn(PublishedTable table, int number) {
        for (int cell = 0; cell < table.layout().size(); cell++) {
            int id = space.id(number, cell);
            if (table.published(cell)) {
                double value = table.value(cell);
                if (!Double.isNaN(known[id]) && Math.abs(known[id] - value) > 1e-6 * Math.max(1, Math.abs(value))) {
                    throw new IllegalArgumentException(table.source() + " says " + value + " for " + space.name(id)
                            + " where another publication says " + known[id]
                            + "; they are not about the same people: give both a column that tells them apart");
                }
                known[id] = value;
            }
            primary[id] |= number == 0 && table.statuses().get(cell) == Status.PRIMARY;
        }
    }

    private void addSums(int table, Set<String> seen) {
        Layout layout = space.layouts().get(table);
        for (int d = 0; d < layout.dimensions().size(); d++) {
            Hierarchy hierarchy = layout.hierarchy(d);
            for (int total = 0; total < layout.size(); total++) {
                if (!hierarchy.innermost(layout.code(total, d))) {
                    addSum(table, d, total, seen);
                }
            }
        }
    }

    private void addSum(int table, int dimension, int total, Set<String> seen) {
        Layout layout = space.layouts().get(table);
        int totalId = space.id(table, total);
        double rest = Double.isNaN(known[totalId]) ? 0 : known[totalId];
        List<Integer> plus = new ArrayList<>();
        for (int part : layout.hierarchy(dimension).children(layout.code(total, dimension))) {
            int id = space.id(table, layout.with(total, dimension, part));
            if (Double.isNaN(known[id])) {
                plus.add(id);
            } else {
                rest -= known[id];
            }
        }
        int[] minus = Double.isNaN(known[totalId]) ? new int[] {totalId} : new int[0];
        boolean open = !plus.isEmpty() || minus.length > 0;
        if (open && (space.layouts().size() == 1 || seen.add(totalId + plus.toString()))) {
            sums.add(new Sum(totalId, plus.stream().mapToInt(Integer::intValue).toArray(), minus, rest));
        }
    }

    CellSpace space() {
        return space;
    }

    List<Sum> sums() {
        return sums;
    }

    /** Stands for "no limit": far beyond all published values, near enough for a linear program. */
    double far() {
        return far;
    }

    /** Whether all values are whole numbers. */
    boolean whole() {
        return knowledge.whole();
    }

    boolean unknown(int id) {
        return Double.isNaN(known[id]);
    }

    double known(int id) {
        return known[id];
    }

    double lower(int id) {
        double least = primary[id] && knowledge.primaryNotZero() ? Math.max(1, knowledge.lower()) : knowledge.lower();
        return Math.max(-far, least);
    }

    double upper() {
        return Math.min(far, knowledge.upper());
    }

    /** Splits the unknown cells into parts that no sum connects. */
    List<Part> parts() {
        int[] leader = new int[space.size()];
        Arrays.setAll(leader, i -> i);
        for (Sum sum : sums) {
            int first = sum.plus().length > 0 ? sum.plus()[0] : sum.minus()[0];
            for (int cell : sum.plus()) {
                leader[leader(leader, cell)] = leader(leader, first);
            }
            for (int cell : sum.minus()) {
                leader[leader(leader, cell)] = leader(leader, first);
            }
        }
        Part[] byLeader = new Part[space.size()];
        List<Part> parts = new ArrayList<>();
        for (int id = 0; id < leader.length; id++) {
            if (unknown(id)) {
                int at = leader(leader, id);
                if (byLeader[at] == null) {
                    byLeader[at] = new Part(new ArrayList<>(), new ArrayList<>());
                    parts.add(byLeader[at]);
                }
                byLeader[at].cells().add(id);
            }
        }
        for (Sum sum : sums) {
            int first = sum.plus().length > 0 ? sum.plus()[0] : sum.minus()[0];
            byLeader[leader(leader, first)].sums().add(sum);
        }
        return parts;
    }

    private static int leader(int[] leader, int id) {
        int at = id;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    /**
     * Unknown cells that belong together.
     *
     * @param cells the cells
     * @param sums the sums over them
     */
    record Part(List<Integer> cells, List<Sum> sums) {}
}
