package org.hornbook.server.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.hornbook.server.calendar.ClosedDays;
import org.hornbook.server.calendar.SchoolYear;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Closes the sample district's offices on the legal holidays of this school year and the next. */
@Component
@Profile("demo")
class DemoCalendar {

    private final ClosedDays closed;
    private final District district;
    private final Clock clock;

    DemoCalendar(ClosedDays closed, District district, Clock clock) {
        this.closed = closed;
        this.district = district;
        this.clock = clock;
    }

    void closeHolidays() {
        SchoolYear now = SchoolYear.of(LocalDate.ofInstant(clock.instant(), district.zone()));
        closed.closeLegalHolidays(Actor.system(), now);
        closed.closeLegalHolidays(Actor.system(), now.next());
    }
}
