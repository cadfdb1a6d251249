package org.hornbook.disclosure.table;

import java.util.Locale;
import java.util.Optional;

/** What a reader of a published table is told about a cell. */
public enum Status {
    /** The value is there. */
    PUBLISHED,
    /** Withheld because the cell itself is risky. */
    PRIMARY,
    /** Withheld so that a risky cell cannot be computed. */
    COMPLEMENTARY;

    /** The word used in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of a word from a file. */
    public static Optional<Status> of(String word) {
        for (Status status : values()) {
            if (status.word().equals(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
