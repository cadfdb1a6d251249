package org.hornbook.disclosure.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gaussian elimination on the changes of cells. Publishing a cell means that its change must vanish: one coordinate is
 * eliminated from all rows. A row that becomes zero is a cell that anybody can compute; two rows that become multiples
 * of each other are cells of which one gives the other. The idea of deciding about cells one after the other that way
 * is Langsrud's, "Secondary cell suppression by Gaussian elimination", Privacy in Statistical Databases (2024); there
 * the inner cells play the part of the coordinates.
 *
 * <p>A row that has entries at coordinates of {@link OneWay} only says something about cells that cannot move freely,
 * and is published only if they can still move together.
 */
final class Elimination implements SparseVector.Watch {
    private final List<SparseVector> rows = new ArrayList<>();
    private final List<IntSet> columns = new ArrayList<>();
    private final OneWay oneWay;
    private final BitSet risky = new BitSet();
    private final RowClasses classes;
    private long[] first = new long[0];
    private long[] second = new long[0];
    private int pivotNow = -1;
    private long touched;
    private final long[] weights;
    private final long[] otherWeights;

    /**
     * @param coordinates how many there are
     * @param oneWay the coordinates whose change can go one way only
     */
    Elimination(int coordinates, OneWay oneWay) {
        this.oneWay = oneWay;
        java.util.SplittableRandom random = new java.util.SplittableRandom(20261124);
        this.weights = random.longs(coordinates, 1, Residue.PRIME).toArray();
        this.otherWeights = random.longs(coordinates, 1, Residue.PRIME).toArray();
        for (int c = 0; c < coordinates; c++) {
            columns.add(new IntSet());
        }
        this.classes = new RowClasses();
    }

    /** Adds a row and gives its number. */
    int add(SparseVector vector) {
        int row = rows.size();
        rows.add(vector);
        if (row >= first.length) {
            first = Arrays.copyOf(first, 2 * row + 16);
            second = Arrays.copyOf(second, 2 * row + 16);
        }
        first[row] = vector.dot(weights);
        second[row] = vector.dot(otherWeights);
        for (int coordinate : vector.at()) {
            columns.get(coordinate).add(row);
        }
        return row;
    }

    /** Two numbers that tell vectors apart. */
    Key key(SparseVector vector) {
        return new Key(vector.dot(weights), vector.dot(otherWeights));
    }

    /** Identifies a vector, but for a chance of about 2 to the power of -120. */
    record Key(long first, long second) {}

    /** Declares a row that must not become zero. */
    void protect(int row) {
        risky.set(row);
    }

    /** Starts to watch for rows from which somebody who knows one of them could compute a protected one. */
    void watch(BitSet knownToOne) {
        BitSet watched = (BitSet) knownToOne.clone();
        watched.or(risky);
        for (int row = watched.nextSetBit(0); row >= 0; row = watched.nextSetBit(row + 1)) {
            if (!rows.get(row).isZero()) {
                classes.put(row, ratio(first[row], second[row]), knownToOne.get(row), risky.get(row));
            }
        }
        classes.excuseWhatIsBroken();
    }

    private static long ratio(long above, long below) {
        return below == 0 ? -1 : Residue.multiply(above, Residue.invert(below));
    }

    /** How many entries of rows were looked at so far: a measure of work that is the same on every machine. */
    long touched() {
        return touched;
    }

    boolean isZero(int row) {
        return rows.get(row).isZero();
    }

    int size(int row) {
        return rows.get(row).size();
    }

    /** Publishes a row unless that would give away a protected one; whether it was published. */
    boolean offer(int row) {
        SparseVector vector = rows.get(row);
        if (vector.isZero()) {
            return true;
        }
        int free = pivot(vector, true);
        int pivot = free < 0 ? pivot(vector, false) : free;
        Map<Integer, Long> changed = new HashMap<>();
        if (!harmless(row, vector, pivot, changed) || (free < 0 && !oneWay.admits(vector)) || !classes.move(changed)) {
            return false;
        }
        publish(row, vector, pivot, free < 0);
        return true;
    }

    private void publish(int row, SparseVector vector, int pivot, boolean limited) {
        if (limited) {
            oneWay.publish(vector);
        }
        eliminate(row, vector, pivot);
    }

    /** Publishes a row whatever follows; gives the coordinates that are fixed by that because they go one way only. */
    int[] force(int row) {
        SparseVector vector = rows.get(row);
        if (vector.isZero()) {
            return new int[0];
        }
        int free = pivot(vector, true);
        boolean limited = free < 0;
        boolean stuck = limited && !oneWay.admits(vector);
        publish(row, vector, limited ? pivot(vector, false) : free, limited && !stuck);
        return stuck ? vector.at() : new int[0];
    }

    private int pivot(SparseVector vector, boolean free) {
        int best = -1;
        for (int coordinate : vector.at()) {
            if (!(free && oneWay.has(coordinate))
                    && (best < 0
                            || columns.get(coordinate).size()
                                    < columns.get(best).size())) {
                best = coordinate;
            }
        }
        return best;
    }

    /** Whether no protected row becomes zero; notes in what classes the watched rows would be. */
    private boolean harmless(int row, SparseVector vector, int pivot, Map<Integer, Long> changed) {
        long inverse = Residue.negate(Residue.invert(vector.get(pivot)));
        IntSet column = columns.get(pivot);
        for (int i = 0; i < column.slots(); i++) {
            int other = column.slot(i);
            if (other < 0) {
                continue;
            }
            long entry = other == row ? 0 : rows.get(other).get(pivot);
            boolean watched = classes.watches(other);
            if (entry == 0 || !(watched || risky.get(other))) {
                continue;
            }
            long factor = Residue.multiply(entry, inverse);
            long above = Residue.add(first[other], Residue.multiply(factor, first[row]));
            long below = Residue.add(second[other], Residue.multiply(factor, second[row]));
            if (above == 0 && below == 0) {
                if (risky.get(other)) {
                    return false;
                }
                changed.put(other, RowClasses.NONE);
            } else if (watched) {
                changed.put(other, ratio(above, below));
            }
        }
        if (classes.watches(row)) {
            changed.put(row, RowClasses.NONE);
        }
        return true;
    }

    @Override
    public void entered(int coordinate, int row) {
        columns.get(coordinate).add(row);
    }

    @Override
    public void left(int coordinate, int row) {
        if (coordinate != pivotNow) {
            columns.get(coordinate).remove(row);
        }
    }

    private void eliminate(int row, SparseVector vector, int pivot) {
        long inverse = Residue.negate(Residue.invert(vector.get(pivot)));
        IntSet column = columns.get(pivot);
        pivotNow = pivot;
        for (int i = 0; i < column.slots(); i++) {
            int other = column.slot(i);
            if (other < 0) {
                continue;
            }
            SparseVector old = rows.get(other);
            long entry = old.get(pivot);
            if (entry == 0 || other == row) {
                continue;
            }
            long factor = Residue.multiply(entry, inverse);
            touched += old.size() + vector.size();
            rows.set(other, old.plus(factor, vector, other, this));
            first[other] = Residue.add(first[other], Residue.multiply(factor, first[row]));
            second[other] = Residue.add(second[other], Residue.multiply(factor, second[row]));
        }
        column.clear();
        for (int coordinate : vector.at()) {
            if (coordinate != pivot) {
                columns.get(coordinate).remove(row);
            }
        }
        rows.set(row, SparseVector.ZERO);
        first[row] = 0;
        second[row] = 0;
    }
}
