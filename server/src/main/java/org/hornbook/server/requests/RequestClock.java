package org.hornbook.server.requests;

import java.time.LocalDate;
import org.hornbook.server.calendar.DistrictCalendar;
import org.springframework.stereotype.Component;

/**
 * The last days that the law sets. Days are calendar days where the law says so; one that falls on a closed day moves to
 * the working day before, so that the answer is never later than the law's own day.
 */
@Component
class RequestClock {

    private final RequestSettings settings;
    private final DistrictCalendar calendar;

    RequestClock(RequestSettings settings, DistrictCalendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    /** The last day to answer a request received that day. */
    LocalDate due(Relation relation, LocalDate received) {
        return switch (relation) {
            case STAFF -> calendar.plusWorkingDays(received, settings.staffDays());
            case PARENT, STUDENT -> inTime(received, Math.min(settings.stateDays(), settings.federalDays()));
        };
    }

    /** The last day to answer a parent without physical custody, when the custodial parent was told that day. */
    LocalDate dueAfterNotice(LocalDate told) {
        return inTime(told.plusDays(settings.noticeDays()), settings.stateDays());
    }

    /** The first day on which such a parent may have access. */
    LocalDate accessAfterNotice(LocalDate told) {
        return told.plusDays(settings.noticeDays());
    }

    /** The last day to decide on a change. */
    LocalDate amendmentDue(LocalDate asked) {
        return inTime(asked, settings.amendmentDays());
    }

    private LocalDate inTime(LocalDate from, int days) {
        LocalDate last = calendar.lastOpenUpTo(from.plusDays(days));
        return last.isBefore(from) ? from : last;
    }
}
