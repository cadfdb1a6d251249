package org.hornbook.server.sharing.engine;

import org.hornbook.disclosure.protect.Protection;
import org.hornbook.disclosure.rule.Rules;
import org.hornbook.disclosure.rule.Singletons;

/**
 * The rules by which a table is protected, as the district sets them.
 *
 * @param minimum the smallest number of people that is published
 * @param zerosSafe whether a zero may be published; see {@link Rules}
 * @param singletons what people who are alone in a cell are taken to know
 * @param width how wide the range of every risky count must stay; 0 when it only must not be known exactly
 */
public record ProtectionRules(int minimum, boolean zerosSafe, Singletons singletons, int width) {
    /** The district's policy unless the governance lead decides otherwise. */
    public static final ProtectionRules STANDARD = new ProtectionRules(10, true, Singletons.CONTRIBUTORS, 0);

    public ProtectionRules {
        if (minimum < 2 || minimum > 1000) {
            throw new IllegalArgumentException("the minimum lies between 2 and 1000");
        }
        if (width < 0 || width > 1000) {
            throw new IllegalArgumentException("the width lies between 0 and 1000");
        }
    }

    Rules rules() {
        Rules base = Rules.minimum(minimum).withSingletons(singletons);
        return zerosSafe ? base : base.withRiskyZeros();
    }

    Protection protection() {
        return width == 0 ? new Protection.Exact() : new Protection.Interval(width);
    }

    /** Whether readers conclude that a risky count is at least 1. */
    boolean riskyIsNotZero() {
        return zerosSafe && singletons != Singletons.IGNORED;
    }
}
