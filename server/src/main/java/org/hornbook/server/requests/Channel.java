package org.hornbook.server.requests;

/** How a request came. */
public enum Channel {
    PUBLIC_FORM("Form on the web"),
    ENTERED("Entered by the records officer"),
    SIGNED_IN("Asked while signed in");

    private final String title;

    Channel(String title) {
        this.title = title;
    }

    /** The words that people read. */
    public String title() {
        return title;
    }
}
