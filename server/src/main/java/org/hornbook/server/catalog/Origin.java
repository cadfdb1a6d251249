package org.hornbook.server.catalog;

/** Who brought something up. */
public enum Origin {
    PERSON("Recorded by people"),
    DISCOVERY("Found by discovery");

    private final String title;

    Origin(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }
}
