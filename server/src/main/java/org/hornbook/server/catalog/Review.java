package org.hornbook.server.catalog;

/** Whether people looked at a classification (clause STO-2). */
public enum Review {
    /** Nobody did: the verdict is discovery's. */
    SUGGESTED("Not reviewed"),
    /** Somebody agreed with discovery. */
    CONFIRMED("Confirmed"),
    /** Somebody decided otherwise. */
    CORRECTED("Corrected");

    private final String title;

    Review(String title) {
        this.title = title;
    }

    /** The state as people read it. */
    public String title() {
        return title;
    }
}
