package org.hornbook.server.directory.roster;

/**
 * What can limit somebody's rights over a student's record. The first four are the bars of 603 CMR 23.07(5)(a); a
 * parent without physical custody is not barred but goes the way of 23.07(5)(b) to (f); the last is the written wish of a
 * student of 18 or more (603 CMR 23.01(3)).
 */
public enum RestrictionKind {
    CUSTODY_DENIED("Legal custody denied, or visits supervised, because of a threat to the student's safety"),
    VISITS_DENIED("Visits with the student denied"),
    PROTECTIVE_ORDER("A protective order keeps this person from the student or the custodial parent"),
    RECORDS_ORDER("A court ordered that records are not given to this person"),
    NO_PHYSICAL_CUSTODY("Does not have physical custody"),
    LIMITED_BY_STUDENT("Limited in writing by the student, who is 18 or older");

    private final String title;

    RestrictionKind(String title) {
        this.title = title;
    }

    /** The words that people read. */
    public String title() {
        return title;
    }

    /** What is left of the person's rights. */
    public RightsExtent leaves() {
        return switch (this) {
            case CUSTODY_DENIED, VISITS_DENIED, PROTECTIVE_ORDER, RECORDS_ORDER -> RightsExtent.NONE;
            case NO_PHYSICAL_CUSTODY -> RightsExtent.AFTER_NOTICE;
            case LIMITED_BY_STUDENT -> RightsExtent.INSPECT_ONLY;
        };
    }
}
