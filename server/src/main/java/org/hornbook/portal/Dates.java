package org.hornbook.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Dates as people in the district write them; templates call this as {@code @dates}. */
@Component("dates")
public class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    private final PortalSettings settings;

    Dates(PortalSettings settings) {
        this.settings = settings;
    }

    /** The day: "August 14, 2026". */
    public String day(Instant at) {
        return DAY.format(at.atZone(settings.zone()));
    }

    /** The day for programs: "2026-08-14". */
    public String machine(Instant at) {
        return at.atZone(settings.zone()).toLocalDate().toString();
    }

    /** The day: "August 14, 2026". */
    public String day(LocalDate day) {
        return DAY.format(day);
    }
}
