package org.hornbook.server.access;

/** Whether a grant delivers. */
public enum GrantState {
    /** Its first moment is still to come. */
    NOT_YET("Not yet"),
    ACTIVE("Active"),
    REVOKED("Taken back"),
    EXPIRED("Ended");

    private final String title;

    GrantState(String title) {
        this.title = title;
    }

    /** The state as people read it. */
    public String title() {
        return title;
    }
}
