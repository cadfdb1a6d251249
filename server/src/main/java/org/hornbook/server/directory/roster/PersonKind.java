package org.hornbook.server.directory.roster;

/** What a person is to the district; somebody can be several things at once. */
public enum PersonKind {
    STUDENT("Student"),
    STAFF("Staff"),
    CAREGIVER("Caregiver");

    private final String title;

    PersonKind(String title) {
        this.title = title;
    }

    /** The word that people read. */
    public String title() {
        return title;
    }
}
