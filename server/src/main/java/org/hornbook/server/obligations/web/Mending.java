package org.hornbook.server.obligations.web;

import java.util.Locale;

/** How many things must be mended, in words. */
final class Mending {

    private Mending() {}

    static String words(long things) {
        return things == 1 ? "1 thing to mend" : String.format(Locale.US, "%,d things to mend", things);
    }
}
