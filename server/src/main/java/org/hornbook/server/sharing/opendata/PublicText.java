package org.hornbook.server.sharing.opendata;

import org.hornbook.server.shared.Problem;

/** What is asked of every text on its way to the public. */
final class PublicText {

    private PublicText() {}

    /** Ends with "bad input" when the text is empty or has a character that PostgreSQL cannot keep. */
    static void check(String field, String text) {
        if (text.isBlank()) {
            throw Problem.badInput("The %s is empty. Write what the public should read.".formatted(field));
        }
        checkCharacters(field, text);
    }

    static void checkCharacters(String field, String text) {
        if (text.indexOf('\0') >= 0) {
            throw Problem.badInput("The %s has a NUL character. Remove it.".formatted(field));
        }
    }
}
