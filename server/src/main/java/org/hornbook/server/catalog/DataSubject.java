package org.hornbook.server.catalog;

/** Whom the data of a collection is about. */
public enum DataSubject {
    STUDENTS("Students"),
    FAMILIES("Families"),
    STAFF("Staff"),
    VOLUNTEERS("Volunteers and visitors"),
    PUBLIC("Members of the public"),
    NOBODY("Nobody: things only");

    private final String title;

    DataSubject(String title) {
        this.title = title;
    }

    /** The group as people read it. */
    public String title() {
        return title;
    }
}
