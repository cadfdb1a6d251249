package org.hornbook.disclosure.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Starts with many withheld cells and publishes one after the other unless that would give a risky cell away. What
 * remains withheld is needed: no cell could be published in addition.
 */
final class TopDown {
    private final Problem problem;
    private final MoveSpace space;
    private final Elimination elimination;
    private final int[] rowOf;
    private final BitSet protectedRows = new BitSet();
    private final BitSet stuck = new BitSet();

    /**
     * @param free the cells that may stay withheld; all others are published
     * @param spread see {@link OneWay}
     */
    TopDown(Problem problem, boolean[] free, double spread) {
        this.problem = problem;
        this.space = new MoveSpace(problem, free);
        this.elimination = new Elimination(space.size(), oneWay(spread));
        this.rowOf = new int[free.length];
        addRows(free);
        forceConstraints();
        protect(free);
    }

    private OneWay oneWay(double spread) {
        BitSet rising = new BitSet();
        BitSet falling = new BitSet();
        BitSet alone = new BitSet();
        BitSet known = new BitSet();
        for (int cell : problem.alone()) {
            alone.set(cell);
        }
        for (int c = 0; c < space.size(); c++) {
            int cell = space.cell(c);
            rising.set(c, problem.room(cell) < problem.need());
            falling.set(c, problem.headroom(cell) < problem.need());
            known.set(c, alone.get(cell));
        }
        return new OneWay(rising, falling, known, spread);
    }

    private void addRows(boolean[] free) {
        Map<Elimination.Key, Integer> known = new HashMap<>();
        for (int cell = 0; cell < free.length; cell++) {
            SparseVector move = space.move(cell);
            rowOf[cell] = free[cell] && !move.isZero()
                    ? known.computeIfAbsent(elimination.key(move), any -> elimination.add(move))
                    : -1;
        }
    }

    /** The shortest first, because long ones get shorter meanwhile. */
    private void forceConstraints() {
        PriorityQueue<long[]> queue = new PriorityQueue<>(Comparator.comparingLong(entry -> entry[0]));
        for (SparseVector constraint : space.constraints()) {
            queue.add(new long[] {constraint.size(), elimination.add(constraint)});
        }
        while (!queue.isEmpty()) {
            int row = (int) queue.poll()[1];
            long size = elimination.size(row);
            if (!queue.isEmpty() && size > queue.peek()[0]) {
                queue.add(new long[] {size, row});
            } else {
                for (int coordinate : elimination.force(row)) {
                    stuck.set(space.cell(coordinate));
                }
            }
        }
    }

    private void protect(boolean[] free) {
        for (int cell = 0; cell < free.length; cell++) {
            if (problem.risky()[cell] && movable(cell)) {
                elimination.protect(rowOf[cell]);
                protectedRows.set(rowOf[cell]);
            }
        }
        BitSet alone = new BitSet();
        for (int cell : problem.alone()) {
            if (movable(cell)) {
                alone.set(rowOf[cell]);
            }
        }
        if (!alone.isEmpty()) {
            elimination.watch(alone);
        }
    }

    /** Whether nobody can compute the cell. */
    boolean movable(int cell) {
        return rowOf[cell] >= 0 && !elimination.isZero(rowOf[cell]);
    }

    /** Risky cells that anybody can compute. */
    List<Integer> exposed() {
        List<Integer> found = new ArrayList<>();
        for (int cell = 0; cell < rowOf.length; cell++) {
            if (problem.risky()[cell] && (stuck.get(cell) || !movable(cell))) {
                found.add(cell);
            }
        }
        return found;
    }

    /** Publishes what can be published, in this order, until the elimination has touched so many entries; how many. */
    long publish(Iterable<Integer> order, long work) {
        long start = elimination.touched();
        for (int cell : order) {
            if (elimination.touched() - start > work) {
                break;
            }
            if (movable(cell) && !problem.hidden()[cell] && !protectedRows.get(rowOf[cell])) {
                elimination.offer(rowOf[cell]);
            }
        }
        return elimination.touched() - start;
    }

    /** What is withheld now, by cell. */
    boolean[] withheld() {
        boolean[] withheld = problem.hidden().clone();
        for (int cell = 0; cell < withheld.length; cell++) {
            withheld[cell] |= movable(cell);
        }
        return withheld;
    }
}
