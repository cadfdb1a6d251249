package org.hornbook.sample.people;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A person's name.
 *
 * @param given first name
 * @param middle middle name or initial, may be empty
 * @param family last name
 */
public record PersonName(String given, String middle, String family) {

    /** Family name, comma, given name and middle initial. */
    public String listed() {
        return family + ", " + given + (middle.isEmpty() ? "" : " " + middle.charAt(0) + ".");
    }

    /** Given and family name. */
    public String full() {
        return given + " " + family;
    }

    /** Letters of an account name, without accents, blanks or marks, lower case. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
