package org.hornbook.disclosure.protect;

import org.hornbook.disclosure.table.CellSpace;

/**
 * A suppression problem over the cells of a {@link CellSpace}; every array is by cell.
 *
 * @param space the cells
 * @param equations what adds up
 * @param values a table that agrees with everything that is or was published: the true one where it is known
 * @param lower the least value a reader knows to be possible
 * @param upper the greatest value a reader knows to be possible
 * @param risky cells that must not be computed
 * @param hidden cells that are withheld whatever happens; the risky ones are among them
 * @param known cells whose value is public already
 * @param cost what withholding a further cell costs, in the units of {@link Costs}
 * @param alone innermost cells with one contributor, who knows the value; empty when nobody is taken to know that
 * @param need how far from its value a withheld cell must be able to move: 1 for counts
 * @param width how wide a risky cell's feasible interval must be; 0 where {@code need} is all that is asked
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; arrays keep a hundred thousand cells small
record Problem(
        CellSpace space,
        Equations equations,
        double[] values,
        double[] lower,
        double[] upper,
        boolean[] risky,
        boolean[] hidden,
        boolean[] known,
        long[] cost,
        int[] alone,
        double need,
        double width) {

    /** Beyond this no move is looked for; it only keeps the programs bounded. */
    static final double FAR = 1e5;

    int cells() {
        return values.length;
    }

    /** How far a cell's value can fall. */
    double room(int cell) {
        return Math.min(FAR, values[cell] - lower[cell]);
    }

    /** How far a cell's value can rise. */
    double headroom(int cell) {
        return Math.min(FAR, upper[cell] - values[cell]);
    }

    /** Whether a cell may be withheld although it is not yet. */
    boolean candidate(int cell) {
        return !hidden[cell] && !known[cell];
    }

    /** What a choice of withheld cells costs. */
    long costOf(boolean[] withheld) {
        long sum = 0;
        for (int cell = 0; cell < withheld.length; cell++) {
            sum += withheld[cell] && !hidden[cell] ? cost[cell] : 0;
        }
        return sum;
    }

    /** Whether the sole contributor of {@code alone} may learn the value of {@code cell}: it is only that person. */
    boolean ownBusiness(int alone, int cell) {
        return space.table(alone) == space.table(cell)
                && values[cell] == values[alone]
                && space.layouts().get(space.table(cell)).contains(space.cell(cell), space.cell(alone));
    }
}
