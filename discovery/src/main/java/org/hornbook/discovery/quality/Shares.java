package org.hornbook.discovery.quality;

import java.util.Locale;

/** Shares of rows, 0 to 1. */
final class Shares {
    private Shares() {}

    static void check(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share is between 0 and 1, not " + share);
        }
    }

    /** As people read it, with one decimal; never rounded up to 100 %. */
    static String spoken(double share) {
        return String.format(Locale.ROOT, "%.1f %%", Math.floor(share * 1000) / 10);
    }
}
