package org.hornbook.server.access;

/** How data left the record. */
public enum DisclosureWay {
    PREVIEW("Looked at"),
    DOWNLOAD("Downloaded"),
    API("Read by a program"),
    PACKAGE("Handed over");

    private final String title;

    DisclosureWay(String title) {
        this.title = title;
    }

    /** The way as people read it. */
    public String title() {
        return title;
    }
}
