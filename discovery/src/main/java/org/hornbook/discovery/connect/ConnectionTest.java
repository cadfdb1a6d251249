package org.hornbook.discovery.connect;

/** The answer of a connection test. */
public sealed interface ConnectionTest {
    /**
     * It works.
     *
     * @param product what answered, with its version
     * @param datasetCount how many tables, sheets or files can be read
     */
    record Reachable(String product, int datasetCount) implements ConnectionTest {}

    /**
     * It does not.
     *
     * @param reason what went wrong, without secrets
     * @param cure what to do about it
     */
    record Unreachable(String reason, String cure) implements ConnectionTest {}
}
