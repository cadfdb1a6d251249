package org.hornbook.discovery.profile;

import java.time.LocalDate;

/** The oldest and the newest date of a column. */
public record Freshness(LocalDate oldest, LocalDate newest) {
    /** Rounded down to the first of the month: tells whether data is current, not when something befell somebody. */
    public Freshness inMonths() {
        return new Freshness(oldest.withDayOfMonth(1), newest.withDayOfMonth(1));
    }

    /** Rounded down to the first of January, so that no person's date can be read from it. */
    Freshness inYears() {
        return new Freshness(oldest.withDayOfYear(1), newest.withDayOfYear(1));
    }
}
