package org.hornbook.disclosure.protect;

/**
 * A withheld cell that somebody can compute, or can place in too narrow an interval.
 *
 * @param cell the cell
 * @param alone the cell whose sole contributor can do it, or -1 if anybody can
 */
record Exposure(int cell, int alone) {
    static final int ANYBODY = -1;

    static Exposure toAnybody(int cell) {
        return new Exposure(cell, ANYBODY);
    }

    boolean toOneContributor() {
        return alone != ANYBODY;
    }
}
