package org.hornbook.server.catalog;

/** Data is kept electronically unless law demands paper (clause MAN-1). */
public enum Medium {
    ELECTRONIC("Electronic"),
    PAPER("Paper");

    private final String title;

    Medium(String title) {
        this.title = title;
    }

    /** The medium as people read it. */
    public String title() {
        return title;
    }
}
