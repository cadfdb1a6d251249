package org.hornbook.disclosure.rule;

/**
 * The dominance rule: a cell is risky when its {@code n} largest contributors make up more than {@code k} percent of
 * it. Source: Hundepool and others, Statistical Disclosure Control (Wiley 2012), section 4.2.
 *
 * @param n how many of the largest contributors count together
 * @param k the most they may make up, in percent of the cell's value
 */
public record Dominance(int n, double k) {
    public Dominance {
        if (n < 1) {
            throw new IllegalArgumentException("n of the dominance rule must be at least 1");
        }
        if (!(k > 0 && k < 100)) {
            throw new IllegalArgumentException("k of the dominance rule must be a percentage between 0 and 100");
        }
    }
}
