package org.hornbook.server.access.handling;

/** What somebody does with data, as the handling rules speak of it (clause MAN-4). */
public enum Situation {
    CREATING("Creating and copying"),
    STORING("Storing"),
    SHARING("Sharing"),
    SPEAKING("Speaking about it"),
    COMING_BY("Coming by it in your work");

    private final String title;

    Situation(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }
}
