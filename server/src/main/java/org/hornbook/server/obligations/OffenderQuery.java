package org.hornbook.server.obligations;

import java.util.Locale;

/**
 * Which things to mend to list.
 *
 * @param check code of one of the clause's checks; empty for all
 * @param words text to find in their description; empty for all
 */
public record OffenderQuery(String clause, String check, String words) {

    public OffenderQuery {
        words = words.strip().toLowerCase(Locale.ROOT);
    }
}
