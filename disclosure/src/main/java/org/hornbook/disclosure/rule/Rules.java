package org.hornbook.disclosure.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The rules by which a cell is risky in itself.
 *
 * @param minimum the smallest number of people (contributors, in a magnitude table) that may be published; 0 for none
 * @param zerosSafe whether a zero may be published and computed
 * @param singletons what people who are alone in a cell are taken to know and conclude
 * @param dominance the dominance rule for magnitude tables
 * @param pPercent the p % rule for magnitude tables: a cell is risky when the value without its two largest
 *     contributors is less than {@code p} percent of the largest (Hundepool and others 2012, section 4.2)
 * @param wholeGroup columns for which "all of this group are in one category" is itself a disclosure
 */
public record Rules(
        long minimum,
        boolean zerosSafe,
        Singletons singletons,
        Optional<Dominance> dominance,
        OptionalDouble pPercent,
        List<String> wholeGroup) {
    public Rules {
        if (minimum < 0) {
            throw new IllegalArgumentException("the minimum must not be negative");
        }
        if (pPercent.isPresent() && !(pPercent.getAsDouble() > 0)) {
            throw new IllegalArgumentException("pPercent must be above 0");
        }
        wholeGroup = List.copyOf(wholeGroup);
    }

    /** The minimum-frequency rule with protected singletons and published zeros. */
    public static Rules minimum(long minimum) {
        return new Rules(minimum, true, Singletons.CONTRIBUTORS, Optional.empty(), OptionalDouble.empty(), List.of());
    }

    /** The same rules with zeros as risky as other small counts. */
    public Rules withRiskyZeros() {
        return new Rules(minimum, false, singletons, dominance, pPercent, wholeGroup);
    }

    /** The same rules with another level of protection for people who are alone in a cell. */
    public Rules withSingletons(Singletons level) {
        return new Rules(minimum, zerosSafe, level, dominance, pPercent, wholeGroup);
    }
}
