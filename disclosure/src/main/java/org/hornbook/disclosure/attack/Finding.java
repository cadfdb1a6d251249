package org.hornbook.disclosure.attack;

import org.hornbook.disclosure.table.Status;

/**
 * What the attacker knows about a withheld cell afterwards.
 *
 * @param cell the cell of the first table's layout
 * @param status why it was withheld, as published
 * @param lower its least feasible value
 * @param upper its greatest feasible value
 * @param tight whether the interval is exact; otherwise it is at least this wide
 * @param verdict whether that is a success
 * @param how how it was found out, in words; empty when safe
 */
public record Finding(int cell, Status status, double lower, double upper, boolean tight, Verdict verdict, String how) {

    /** What the interval means. */
    public enum Verdict {
        /** Several values remain, as far apart as asked. */
        SAFE,
        /** Only one value is possible, and it is a zero, which the rules call safe. */
        SAFE_ZERO,
        /** Only one value is possible. */
        COMPUTED,
        /** The interval is narrower than was asked for. */
        TOO_NARROW,
        /** Someone who is alone in another cell can compute it. */
        COMPUTED_BY_ONE,
        /** Too many withheld cells hang together for this attack; that it is safe was not shown. */
        NOT_PROVEN
    }

    /**
     * Whether the cell has to be treated as found out: the attack succeeded, or nothing shows that it cannot. Only the
     * verdict tells the two apart.
     */
    public boolean leaks() {
        return switch (verdict) {
            case SAFE, SAFE_ZERO -> false;
            case COMPUTED, TOO_NARROW, COMPUTED_BY_ONE, NOT_PROVEN -> true;
        };
    }
}
