package org.hornbook.server.obligations;

/** The state of a clause right now. */
public enum ClauseState {
    MET("Met"),
    NOT_MET("Not met"),
    /** A check failed to compute; never counted as met. */
    NOT_COMPUTED("Could not be computed"),
    NOT_APPLICABLE("Nothing to check yet"),
    /** No check of the clause exists in this version. */
    NOT_COVERED("Not yet covered by a check");

    private final String title;

    ClauseState(String title) {
        this.title = title;
    }

    /** The state as people read it. */
    public String title() {
        return title;
    }
}
