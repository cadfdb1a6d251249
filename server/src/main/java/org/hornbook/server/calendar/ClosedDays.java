package org.hornbook.server.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeping the closed days; each change is journalled. */
@Component
public class ClosedDays {

    private final ClosedDayStore store;
    private final Journal journal;

    ClosedDays(ClosedDayStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    /** Closes the working days from one day to another, both included; gives how many were not closed before. */
    @Transactional
    public int close(Actor actor, LocalDate first, LocalDate last, String name) {
        return add(
                actor,
                Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
                        .filter(day -> !DistrictCalendar.isWeekend(day))
                        .map(day -> new ClosedDay(day, name))
                        .toList());
    }

    /** Closes the legal holidays of a school year; gives how many were not closed before. */
    @Transactional
    public int closeLegalHolidays(Actor actor, SchoolYear year) {
        return add(actor, LegalHolidays.of(year));
    }

    /** Opens a day again. */
    @Transactional
    public void open(Actor actor, LocalDate day) {
        checkAllowed(actor);
        String name = store.remove(day).orElseThrow(() -> Problem.notFound("That day is not closed."));
        journal.append(actor, "calendar.day.opened", new Subject("day", day.toString(), name), Map.of());
    }

    private int add(Actor actor, List<ClosedDay> days) {
        checkAllowed(actor);
        int added = 0;
        for (ClosedDay day : days) {
            if (store.add(day)) {
                journal.append(
                        actor,
                        "calendar.day.closed",
                        new Subject("day", day.day().toString(), day.name()),
                        Map.of());
                added++;
            }
        }
        return added;
    }

    private static void checkAllowed(Actor actor) {
        if (!actor.isSystem() && !actor.hasAny(Role.GOVERNANCE_LEAD, Role.ADMINISTRATOR)) {
            throw Problem.notAllowed("Only the governance lead and administrators keep the calendar.");
        }
    }
}
