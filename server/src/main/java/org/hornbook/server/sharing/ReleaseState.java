package org.hornbook.server.sharing;

/** Where a release stands. */
public enum ReleaseState {
    COUNTING("Being counted"),
    FAILED("Could not be counted"),
    DRAFT("Draft"),
    PROPOSED("Waits for approval"),
    PUBLISHED("Published"),
    WITHDRAWN("Withdrawn"),
    DISCARDED("Discarded");

    private final String title;

    ReleaseState(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    /** True while somebody still works on it. */
    public boolean isOpen() {
        return switch (this) {
            case COUNTING, FAILED, DRAFT, PROPOSED -> true;
            case PUBLISHED, WITHDRAWN, DISCARDED -> false;
        };
    }
}
