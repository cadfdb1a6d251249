package org.hornbook.server.access.asking;

/** Where a request stands. */
public enum RequestState {
    OPEN("Waits for the custodian"),
    /** Restricted data: the first person agreed. */
    AGREED("Waits for the second person"),
    GRANTED("Granted"),
    REFUSED("Refused"),
    APPEALED("Waits for the answer to the appeal"),
    TAKEN_BACK("Taken back");

    private final String title;

    RequestState(String title) {
        this.title = title;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    /** True while somebody has to decide. */
    public boolean waits() {
        return this == OPEN || this == AGREED || this == APPEALED;
    }
}
