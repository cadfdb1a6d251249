package org.hornbook.discovery;

/**
 * How hard a scan may work.
 *
 * @param rowsPerDataset most rows read of each dataset; {@link Long#MAX_VALUE} for all
 * @param threads threads that read and count
 * @param rowsPerSecond most rows a second over the whole scan, to be polite to a production system;
 *     {@link Long#MAX_VALUE} for no limit
 */
public record ScanOptions(long rowsPerDataset, int threads, long rowsPerSecond) {
    public ScanOptions {
        if (rowsPerDataset < 0 || threads < 1 || rowsPerSecond < 1) {
            throw new IllegalArgumentException("Bounds of a scan must be positive: rowsPerDataset " + rowsPerDataset
                    + ", threads " + threads + ", rowsPerSecond " + rowsPerSecond);
        }
    }

    /** All rows, all processors, no rate limit. */
    public static ScanOptions unlimited() {
        return new ScanOptions(Long.MAX_VALUE, Runtime.getRuntime().availableProcessors(), Long.MAX_VALUE);
    }

    public ScanOptions withRowsPerDataset(long rows) {
        return new ScanOptions(rows, threads, rowsPerSecond);
    }

    public ScanOptions withThreads(int count) {
        return new ScanOptions(rowsPerDataset, count, rowsPerSecond);
    }

    public ScanOptions withRowsPerSecond(long rows) {
        return new ScanOptions(rowsPerDataset, threads, rows);
    }
}
