package org.hornbook.server.discovery;

/** How far a scan is. */
public enum ScanState {
    QUEUED("Waiting to start"),
    RUNNING("Running"),
    CANCELLING("Stopping"),
    DONE("Done"),
    FAILED("Failed"),
    CANCELLED("Cancelled");

    private final String title;

    ScanState(String title) {
        this.title = title;
    }

    /** The state as people read it. */
    public String title() {
        return title;
    }

    /** True while the scan waits or works. */
    public boolean isOpen() {
        return this == QUEUED || this == RUNNING || this == CANCELLING;
    }
}
