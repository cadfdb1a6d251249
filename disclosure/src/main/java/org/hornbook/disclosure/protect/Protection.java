package org.hornbook.disclosure.protect;

/** How well risky cells must be protected. */
public sealed interface Protection {

    /** No withheld cell can be computed exactly: readers can always think of a table with another value there. */
    record Exact() implements Protection {}

    /**
     * Every risky cell keeps a feasible interval of at least this width around its value.
     *
     * @param width in the units of the table's values
     */
    record Interval(double width) implements Protection {
        public Interval {
            if (!(width > 0)) {
                throw new IllegalArgumentException("the width of the protection interval must be above 0");
            }
        }
    }
}
