package org.hornbook.server.discovery.overlap;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hornbook.discovery.profile.ColumnSketch;

/**
 * The share of one column's different values that another has too. Below the smaller of the largest hashes kept, both
 * bottom-k sketches are complete, so what lies there is a fair sample (Beyer et al., SIGMOD 2007).
 */
final class Containment {

    private Containment() {}

    /** The share, 0 to 1; empty when the referring column has no value to compare. */
    static OptionalDouble of(ColumnSketch referring, ColumnSketch referred) {
        long[] from = referring.hashes();
        long[] to = referred.hashes();
        long limit = least(limit(referring, from), limit(referred, to));
        int compared = 0;
        int shared = 0;
        int at = 0;
        for (long hash : from) {
            if (Long.compareUnsigned(hash, limit) > 0) {
                break;
            }
            compared++;
            while (at < to.length && Long.compareUnsigned(to[at], hash) < 0) {
                at++;
            }
            shared += at < to.length && to[at] == hash ? 1 : 0;
        }
        return compared == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) shared / compared);
    }

    private static long limit(ColumnSketch sketch, long[] hashes) {
        return sketch.exact()
                ? -1L
                : Arrays.stream(hashes).reduce((first, second) -> second).orElse(-1L);
    }

    private static long least(long one, long other) {
        return Long.compareUnsigned(one, other) <= 0 ? one : other;
    }
}
