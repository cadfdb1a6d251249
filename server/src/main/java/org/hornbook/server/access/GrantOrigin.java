package org.hornbook.server.access;

/** Where a grant comes from. */
public enum GrantOrigin {
    /** Somebody asked and the custodian decided. */
    REQUEST("Asked for and decided"),
    /** The custodian agreed to it for everybody in a role. */
    STANDING("Agreed for the role");

    private final String title;

    GrantOrigin(String title) {
        this.title = title;
    }

    /** The origin as people read it. */
    public String title() {
        return title;
    }
}
