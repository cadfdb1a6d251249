package org.hornbook.server.access.asking;

/** What the need-to-know test looks at (clause DSE-6). */
public enum Criterion {
    ROLE("Role"),
    ASSIGNMENT("Assignment"),
    PURPOSE("Purpose"),
    ACKNOWLEDGEMENT("Handling rules"),
    SENSITIVITY("Sensitivity");

    private final String title;

    Criterion(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }
}
