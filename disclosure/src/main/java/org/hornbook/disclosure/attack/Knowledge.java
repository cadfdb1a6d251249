package org.hornbook.disclosure.attack;

import java.util.List;

/**
 * What the attacker takes for granted, and what counts as success.
 *
 * @param lower no value is below it
 * @param upper no value is above it; infinite if nothing is known
 * @param whole whether all values are whole numbers, as counts are
 * @param primaryNotZero whether a cell that was withheld as risky is known not to be zero, because zeros are published
 * @param zerosSafe whether finding out a zero harms nobody
 * @param width how wide the interval of every primary cell must stay; 0 when only exact values count as success
 * @param insiders innermost cells (of the first table) with one contributor, who knows its value and uses it
 */
public record Knowledge(
        double lower,
        double upper,
        boolean whole,
        boolean primaryNotZero,
        boolean zerosSafe,
        double width,
        List<Insider> insiders) {
    public Knowledge {
        insiders = List.copyOf(insiders);
    }

    /**
     * Someone who is the only contributor of a cell.
     *
     * @param cell the cell of the first table's layout
     * @param value its value, which that person knows
     */
    public record Insider(int cell, double value) {}

    /** Counts: whole, not negative; success is an exact value. */
    public static Knowledge ofCounts() {
        return new Knowledge(0, Double.POSITIVE_INFINITY, true, false, true, 0, List.of());
    }

    /** The same with zeros known to be published, so that risky cells are not zero. */
    public Knowledge withPrimaryNotZero() {
        return new Knowledge(lower, upper, whole, true, zerosSafe, width, insiders);
    }

    /** The same where finding out a zero is a success. */
    public Knowledge withZerosUnsafe() {
        return new Knowledge(lower, upper, whole, false, false, width, insiders);
    }

    /** The same where every narrower interval of a primary cell is a success too. */
    public Knowledge withWidth(double narrowest) {
        return new Knowledge(lower, upper, whole, primaryNotZero, zerosSafe, narrowest, insiders);
    }

    /** The same with sole contributors who use what they know of their own. */
    public Knowledge withInsiders(List<Insider> own) {
        return new Knowledge(lower, upper, whole, primaryNotZero, zerosSafe, width, own);
    }
}
