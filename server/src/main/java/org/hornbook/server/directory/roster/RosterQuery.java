package org.hornbook.server.directory.roster;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which people to list, by family name.
 *
 * @param words all of them must occur in the name, a number or the e-mail address; empty for all
 * @param kind only people who are that
 * @param school only people of that school
 * @param standing whether the roster still has them
 * @param page counted from 1
 * @param size people a page, at most 500
 */
public record RosterQuery(
        String words, Optional<PersonKind> kind, Optional<OrgId> school, Standing standing, int page, int size) {

    private static final int LARGEST = 500;

    /** Whether the roster still has a person. */
    public enum Standing {
        ACTIVE,
        LEFT,
        ALL
    }

    public RosterQuery {
        words = words.strip().toLowerCase(Locale.ROOT);
        if (page < 1 || size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("pages start at 1 and have at most " + LARGEST + " people");
        }
    }

    /** The first page of the active people whose name, number or address has the words. */
    public static RosterQuery words(String words) {
        return new RosterQuery(words, Optional.empty(), Optional.empty(), Standing.ACTIVE, 1, 50);
    }

    /** The words one by one. */
    List<String> each() {
        return Stream.of(words.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
