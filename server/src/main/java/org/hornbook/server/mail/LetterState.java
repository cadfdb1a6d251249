package org.hornbook.server.mail;

/** How far a letter is. */
public enum LetterState {
    /** It waits to be sent. */
    QUEUED("Waiting"),
    /** A node works on it; the mail server has not got all of it. */
    SENDING("Being sent"),
    /** The mail server got all of it; its answer is not known yet. */
    HANDED_OVER("Being sent"),
    /** The mail server took it. */
    SENT("Sent"),
    /** The connection broke, or this server stopped, between the last line and the answer: people must decide. */
    UNCERTAIN("May have been sent"),
    /** The mail server will not take it. */
    REFUSED("Refused"),
    /** Somebody decided that it need not be sent. */
    CANCELLED("Cancelled");

    private final String words;

    LetterState(String words) {
        this.words = words;
    }

    /** As people read it. */
    public String words() {
        return words;
    }
}
