package org.hornbook.server.calendar;

import java.time.LocalDate;

/**
 * A day on which the district's offices are closed, besides Saturdays and Sundays.
 *
 * @param name why, such as "Thanksgiving"
 */
public record ClosedDay(LocalDate day, String name) {

    public ClosedDay {
        name = name.strip();
        if (name.isEmpty() || name.length() > 100) {
            throw new IllegalArgumentException("a closed day needs a name of at most 100 letters");
        }
    }
}
