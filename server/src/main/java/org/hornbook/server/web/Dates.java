package org.hornbook.server.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.hornbook.server.shared.District;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dates and times as people read them, in the district's zone. Templates call it as {@code @dates}. */
@Component("dates")
public class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMMM d, uuuu, h:mm a", Locale.US);

    private final District district;

    Dates(District district) {
        this.district = district;
    }

    /** "August 14, 2026"; a dash where there is none. */
    public String day(@Nullable LocalDate date) {
        return date == null ? "–" : DAY.format(date);
    }

    /** The day of an instant in the district's zone. */
    public String day(@Nullable Instant instant) {
        return instant == null ? "–" : DAY.format(instant.atZone(district.zone()));
    }

    /** "August 14, 2026, 3:05 PM" in the district's zone. */
    public String time(@Nullable Instant instant) {
        return instant == null ? "–" : TIME.format(instant.atZone(district.zone()));
    }

    /** The whole minute after an instant, for "try again after": nobody should try too early. */
    public String minuteAfter(Instant instant) {
        return time(instant.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES));
    }
}
