package org.hornbook.discovery.overlap;

/** How two columns belong together. */
public enum Relation {
    /** The same facts are kept twice. */
    COPY("copy"),
    /** One refers to the other, which identifies rows. */
    LINK("link"),
    /** Both refer to the same persons or things, neither identifies rows. */
    SHARED_KEY("shared-key");

    private final String code;

    Relation(String code) {
        this.code = code;
    }

    /** The stable code of the command line and the interfaces. */
    public String code() {
        return code;
    }
}
