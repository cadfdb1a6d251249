package org.hornbook.server.requests;

/** How far a request is. */
public enum RequestState {
    UNPROVEN("Waits for the confirmation of the e-mail address", true),
    RECEIVED("We check who you are", true),
    NOTICE("The custodial parent was told; 21 days must pass", true),
    SEARCHING("We search for the records", true),
    COLLECTING("We put the records together", true),
    READY("The records are ready to be sent", true),
    RELEASED("The records were sent", false),
    REFUSED("Refused", false),
    WITHDRAWN("Withdrawn", false);

    private final String title;
    private final boolean open;

    RequestState(String title, boolean open) {
        this.title = title;
        this.open = open;
    }

    /** The words that the requester reads. */
    public String title() {
        return title;
    }

    /** True while somebody waits for an answer. */
    public boolean isOpen() {
        return open;
    }
}
