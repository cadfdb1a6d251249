package org.hornbook.disclosure.protect;

import java.util.OptionalDouble;

/**
 * What everybody knows of every value in advance.
 *
 * @param lower no value is below it
 * @param upper no value is above it, if anything is known
 */
public record Bounds(OptionalDouble lower, OptionalDouble upper) {
    public Bounds {
        if (lower.isPresent() && upper.isPresent() && lower.getAsDouble() > upper.getAsDouble()) {
            throw new IllegalArgumentException("the lower bound is above the upper bound");
        }
    }

    /** Values are not negative; nothing else is known. */
    public static Bounds notNegative() {
        return new Bounds(OptionalDouble.of(0), OptionalDouble.empty());
    }
}
