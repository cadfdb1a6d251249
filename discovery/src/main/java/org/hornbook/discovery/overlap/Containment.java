package org.hornbook.discovery.overlap;

import org.hornbook.discovery.profile.ColumnSketch;

/** How much of one column another has. */
public final class Containment {
    private Containment() {}

    /**
     * Share of the different values behind one sketch that another has too, 0 to 1; an estimate unless both are exact.
     * Sketches of different keys have nothing in common.
     */
    public static double of(ColumnSketch sketch, ColumnSketch in) {
        return Comparison.of(sketch.hashes(), sketch.exact(), in.hashes(), in.exact())
                .containmentLeft();
    }
}
