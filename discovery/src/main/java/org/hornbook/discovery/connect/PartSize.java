package org.hornbook.discovery.connect;

/**
 * How large the parts of a dataset should about be.
 *
 * @param bytes of a file
 * @param rows of a table, or of a file that is not read by the byte
 */
public record PartSize(long bytes, long rows) {
    public PartSize {
        if (bytes < 1 || rows < 1) {
            throw new IllegalArgumentException(
                    "Parts have a positive size, not " + bytes + " bytes, " + rows + " rows");
        }
    }

    /** Parts that take a processor about a second. */
    public static PartSize standard() {
        return new PartSize(64L << 20, 500_000);
    }
}
