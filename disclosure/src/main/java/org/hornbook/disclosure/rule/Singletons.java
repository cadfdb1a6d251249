package org.hornbook.disclosure.rule;

/** Against which knowledge of people who are alone in a cell a table is protected. Each level includes the one before. */
public enum Singletons {
    /** None: readers are taken not to conclude anything from the fact that zeros are published. */
    IGNORED,
    /**
     * Readers conclude that a withheld risky count is at least 1 when zeros are published, and so that counts that add
     * up to their number are all 1. This is what GaussSuppression protects against in tables of counts.
     */
    SUMS,
    /** Besides, the only contributor of an innermost cell, who knows its value, must not compute another risky cell. */
    CONTRIBUTORS
}
