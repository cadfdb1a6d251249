package org.hornbook.server.mail;

/** What came of giving a letter to the mail server. */
sealed interface Handover {

    /** It took the letter. */
    record Taken() implements Handover {}

    /** It will never take this letter. */
    record Refused(String why) implements Handover {}

    /** It does not take this letter now. */
    record Later(String why) implements Handover {}

    /** It cannot be talked to: the letter is as it was, and so would the next be. */
    record OutOfReach(String why) implements Handover {}

    /** It got all of the letter and its answer is lost. */
    record Unclear(String why) implements Handover {}
}
