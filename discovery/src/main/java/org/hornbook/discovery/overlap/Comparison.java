package org.hornbook.discovery.overlap;

/**
 * What two bottom-k sketches say of two sets. Both are complete below the smaller of their largest hashes, so what lies
 * below is a fair sample of the union (Beyer et al., SIGMOD 2007).
 *
 * @param left hashes of the left sketch in the common range
 * @param right hashes of the right sketch in the common range
 * @param both hashes in both
 */
record Comparison(int left, int right, int both) {
    private static final double Z = 1.64;

    static Comparison of(ColumnNode a, ColumnNode b) {
        return of(a.hashes(), a.exact(), b.hashes(), b.exact());
    }

    static Comparison of(long[] x, boolean xExact, long[] y, boolean yExact) {
        int i = 0;
        int j = 0;
        int both = 0;
        while (i < x.length && j < y.length) {
            int order = Long.compareUnsigned(x[i], y[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new Comparison(within(x, y, yExact), within(y, x, xExact), both);
    }

    /** Hashes of a set in the range the other sketch is complete in. */
    private static int within(long[] own, long[] others, boolean othersExact) {
        if (othersExact || others.length == 0) {
            return own.length;
        }
        long last = others[others.length - 1];
        int low = 0;
        int high = own.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(own[middle], last) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    double containmentLeft() {
        return left == 0 ? 0 : (double) both / left;
    }

    double containmentRight() {
        return right == 0 ? 0 : (double) both / right;
    }

    double jaccard() {
        int either = left + right - both;
        return either == 0 ? 0 : (double) both / either;
    }

    /** Values looked at on the side that is contained. */
    int sample() {
        return containmentLeft() >= containmentRight() ? left : right;
    }

    /** The larger containment, at its lower bound by E. B. Wilson (JASA 1927), one-sided at 95 %. */
    double atLeast() {
        int n = sample();
        if (n == 0 || both == 0) {
            return 0;
        }
        double p = (double) both / n;
        double z2 = Z * Z;
        double spread = Z * Math.sqrt((p * (1 - p) / n) + (z2 / (4.0 * n * n)));
        return (p + (z2 / (2 * n)) - spread) / (1 + (z2 / n));
    }
}
