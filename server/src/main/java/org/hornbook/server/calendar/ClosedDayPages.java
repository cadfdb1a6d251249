package org.hornbook.server.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.CsvDownload;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The closed days of a school year, for everybody to read. */
@Controller
class ClosedDayPages {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;
    private static final int LONGEST_CLOSURE_DAYS = 100;

    private final DistrictCalendar calendar;
    private final ClosedDays closed;
    private final District district;
    private final Clock clock;

    ClosedDayPages(DistrictCalendar calendar, ClosedDays closed, District district, Clock clock) {
        this.calendar = calendar;
        this.closed = closed;
        this.district = district;
        this.clock = clock;
    }

    @GetMapping("/district-calendar")
    @SignedIn
    String list(Actor actor, @RequestParam(defaultValue = "0") int year, Model model) {
        return show(actor, yearOf(year), Closure.EMPTY, new FormErrors(), model);
    }

    @GetMapping("/district-calendar.csv")
    @SignedIn
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "0") int year) {
        SchoolYear shown = yearOf(year);
        return CsvDownload.of(
                "closed-days-" + shown.firstYear(),
                List.of("day", "name"),
                calendar.closedDays(shown).stream()
                        .map(day -> List.of(day.day().toString(), day.name()))
                        .toList());
    }

    @PostMapping("/district-calendar")
    @AllowedTo({Role.GOVERNANCE_LEAD, Role.ADMINISTRATOR})
    String close(
            Actor actor,
            @RequestParam(defaultValue = "0") int year,
            Closure form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        FormErrors errors = form.errors();
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(actor, yearOf(year), form, errors, model);
        }
        LocalDate first = form.firstDay().orElseThrow();
        int added = closed.close(actor, first, form.lastDay().orElse(first), form.name());
        return back(
                redirect,
                SchoolYear.of(first),
                said(added, "Nothing changed: those days were closed already, or are a weekend."));
    }

    @PostMapping("/district-calendar/{year}/legal-holidays")
    @AllowedTo({Role.GOVERNANCE_LEAD, Role.ADMINISTRATOR})
    String legalHolidays(Actor actor, @PathVariable int year, RedirectAttributes redirect) {
        SchoolYear shown = yearOf(year);
        int added = closed.closeLegalHolidays(actor, shown);
        return back(redirect, shown, said(added, "Nothing changed: the legal holidays are in the calendar."));
    }

    @PostMapping("/district-calendar/{day}/open")
    @AllowedTo({Role.GOVERNANCE_LEAD, Role.ADMINISTRATOR})
    String open(Actor actor, @PathVariable LocalDate day, RedirectAttributes redirect) {
        closed.open(actor, day);
        return back(redirect, SchoolYear.of(day), "The day is a working day again.");
    }

    private static String said(int added, String nothing) {
        return switch (added) {
            case 0 -> nothing;
            case 1 -> "One day was added.";
            default -> added + " days were added.";
        };
    }

    private static String back(RedirectAttributes redirect, SchoolYear year, String flash) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/district-calendar?year=" + year.firstYear();
    }

    private SchoolYear yearOf(int year) {
        return year < EARLIEST || year > LATEST
                ? SchoolYear.of(LocalDate.ofInstant(clock.instant(), district.zone()))
                : new SchoolYear(year);
    }

    private String show(Actor actor, SchoolYear year, Closure form, FormErrors errors, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("days", calendar.closedDays(year));
        model.addAttribute("mayChange", actor.hasAny(Role.GOVERNANCE_LEAD, Role.ADMINISTRATOR));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "calendar/year";
    }

    /** Days to be closed, as they were entered. */
    record Closure(String first, String last, String name) {

        static final Closure EMPTY = new Closure("", "", "");

        Closure {
            first = Objects.requireNonNullElse(first, "").strip();
            last = Objects.requireNonNullElse(last, "").strip();
            name = Objects.requireNonNullElse(name, "").strip();
        }

        Optional<LocalDate> firstDay() {
            return day(first);
        }

        Optional<LocalDate> lastDay() {
            return day(last);
        }

        FormErrors errors() {
            FormErrors errors = new FormErrors();
            errors.addIf(firstDay().isEmpty(), "first", "Enter the first day, such as 2026-12-24");
            errors.addIf(
                    !last.isEmpty() && lastDay().isEmpty(),
                    "last",
                    "Enter the last day, such as 2027-01-01, or nothing");
            if (firstDay().isPresent() && lastDay().isPresent()) {
                LocalDate from = firstDay().get();
                LocalDate to = lastDay().get();
                errors.addIf(to.isBefore(from), "last", "The last day must not be before the first");
                errors.addIf(
                        to.isAfter(from.plusDays(LONGEST_CLOSURE_DAYS)),
                        "last",
                        "Enter at most %d days at a time".formatted(LONGEST_CLOSURE_DAYS));
            }
            errors.addIf(
                    name.isEmpty() || name.length() > 100,
                    "name",
                    "Say why the offices are closed, in at most 100 letters");
            return errors;
        }

        private static Optional<LocalDate> day(String text) {
            try {
                LocalDate day = LocalDate.parse(text);
                return day.getYear() < EARLIEST || day.getYear() > LATEST ? Optional.empty() : Optional.of(day);
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }
}
