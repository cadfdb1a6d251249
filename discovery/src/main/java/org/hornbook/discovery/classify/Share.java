package org.hornbook.discovery.classify;

/** Shares in plain words. */
final class Share {
    private Share() {}

    /** Such as {@code 98 %}; never 100 % when something is missing. */
    static String of(double share) {
        long percent = Math.round(share * 100);
        return (percent == 100 && share < 1 ? 99 : percent) + " %";
    }
}
