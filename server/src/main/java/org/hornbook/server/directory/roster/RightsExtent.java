package org.hornbook.server.directory.roster;

/** How far somebody's rights over a student's record go on a day. Later constants leave less. */
public enum RightsExtent {
    /** Inspect, have copies, ask for changes, consent to disclosures. */
    ALL("All rights"),
    /** Inspect only (M.G.L. c. 71 s. 34E). */
    INSPECT_ONLY("May inspect the record"),
    /** Inspect after the custodial parent was told and 21 days have passed (603 CMR 23.07(5)). */
    AFTER_NOTICE("Only after notice to the custodial parent and 21 days"),
    /** Nothing. */
    NONE("No access");

    private final String title;

    RightsExtent(String title) {
        this.title = title;
    }

    /** The words that people read. */
    public String title() {
        return title;
    }
}
