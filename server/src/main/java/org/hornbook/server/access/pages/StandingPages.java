package org.hornbook.server.access.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.access.GrantedElement;
import org.hornbook.server.access.Population;
import org.hornbook.server.access.asking.AskFacts;
import org.hornbook.server.access.asking.Requests;
import org.hornbook.server.access.minimiser.Ask;
import org.hornbook.server.access.minimiser.ElementFacts;
import org.hornbook.server.access.minimiser.Purpose;
import org.hornbook.server.access.standing.Standing;
import org.hornbook.server.access.standing.StandingId;
import org.hornbook.server.access.standing.Standings;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.journal.JournalQuery;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What roles may have of their own students without asking: the list, one of them, proposing, agreeing, ending. */
@Controller
@SignedIn
class StandingPages {

    private static final int HISTORY = 50;

    private final Standings standings;
    private final AskFacts facts;
    private final Datasets datasets;
    private final JournalReading journal;

    StandingPages(Standings standings, AskFacts facts, Datasets datasets, JournalReading journal) {
        this.standings = standings;
        this.facts = facts;
        this.datasets = datasets;
        this.journal = journal;
    }

    @GetMapping("/access/standing")
    String list(Actor actor, Model model) {
        model.addAttribute("all", standings.all());
        model.addAttribute("today", standings.today());
        return "access/standings";
    }

    @GetMapping("/access/standing/{id}")
    String show(@PathVariable StandingId id, Actor actor, Model model) {
        return page(standings.require(id), "", null, actor, model);
    }

    private String page(Standing standing, String reason, @Nullable FormErrors errors, Actor actor, Model model) {
        Map<?, ElementFacts> known = facts.elementsOf(standing.ask().dataset());
        model.addAttribute("standing", standing);
        model.addAttribute(
                "dataset",
                datasets.find(standing.ask().dataset()).map(Dataset::name).orElse("data that is gone"));
        model.addAttribute(
                "lines",
                standing.ask().elements().stream()
                        .filter(one -> known.containsKey(one.element()))
                        .map(one -> ElementLine.of(
                                java.util.Objects.requireNonNull(known.get(one.element())), true, one.treatment()))
                        .toList());
        model.addAttribute(
                "mayAgree", standing.state() == Standing.State.PROPOSED && standings.mayAgree(actor, standing));
        model.addAttribute("mayEnd", standings.mayEnd(actor, standing));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors == null ? List.of() : errors.list());
        model.addAttribute("faults", errors == null ? new FormErrors() : errors);
        model.addAttribute(
                "history",
                journal.find(
                        JournalQuery.ofSubject("standing-grant", standing.id().toString()), HISTORY));
        return "access/standing";
    }

    @PostMapping("/access/standing/{id}/agree")
    String agree(
            @PathVariable StandingId id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        standings.agree(actor, id, version);
        redirect.addFlashAttribute("flash", "Agreed. Everybody in the role has it now.");
        return "redirect:/access/standing/" + id;
    }

    @PostMapping("/access/standing/{id}/end")
    String end(
            @PathVariable StandingId id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (reason.isBlank() || reason.length() > Requests.LONGEST) {
            response.setStatus(422);
            return page(
                    standings.require(id),
                    reason,
                    new FormErrors().add("reason", "Say why it ends, in at most 1,000 characters."),
                    actor,
                    model);
        }
        standings.end(actor, id, version, reason);
        redirect.addFlashAttribute("flash", "Ended. Nobody has data by it any more.");
        return "redirect:/access/standing/" + id;
    }

    /** The form to propose an agreement about a dataset. */
    @GetMapping("/access/standing/new/{dataset}")
    String begin(@PathVariable DatasetId dataset, @RequestParam MultiValueMap<String, String> fields, Model model) {
        return form(datasets.require(dataset), new RequestEntry(fields), null, model);
    }

    private String form(Dataset dataset, RequestEntry entry, @Nullable FormErrors errors, Model model) {
        List<ElementLine> lines = new ArrayList<>();
        facts.elementsOf(dataset.id())
                .values()
                .forEach(element -> lines.add(ElementLine.of(
                        element, entry.elements().contains(element.id()), entry.treatment(element.id()))));
        model.addAttribute("dataset", dataset);
        model.addAttribute("entry", entry);
        model.addAttribute("lines", lines);
        model.addAttribute("roles", Role.values());
        model.addAttribute("yearEnds", AskFacts.schoolYearEnds(standings.today()));
        model.addAttribute("errors", errors == null ? List.of() : errors.list());
        model.addAttribute("faults", errors == null ? new FormErrors() : errors);
        return "access/standing-form";
    }

    @PostMapping("/access/standing")
    String propose(
            @RequestParam MultiValueMap<String, String> fields,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RequestEntry entry = new RequestEntry(fields);
        DatasetId id = entry.dataset();
        if (id == null) {
            throw Problem.badInput("Choose the data first.");
        }
        Dataset dataset = datasets.require(id);
        FormErrors errors = new FormErrors();
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(entry.text("role")))
                .findFirst();
        Optional<LocalDate> until = date(entry.text("until"));
        errors.addIf(entry.text("title").isBlank(), "title", "Give it a title, such as “Class list”.");
        errors.addIf(role.isEmpty(), "role", "Choose the role.");
        errors.addIf(entry.elements().isEmpty(), "elements", "Choose at least one element.");
        errors.addIf(entry.text("words").isBlank(), "words", "Say what the role needs it for.");
        errors.addIf(until.isEmpty(), "until", "Enter the last day as year-month-day, such as 2027-06-30.");
        if (errors.isEmpty()) {
            try {
                StandingId made = standings.propose(
                        actor,
                        entry.text("title"),
                        role.orElseThrow(),
                        ask(id, entry, until.orElseThrow()),
                        entry.text("words"));
                redirect.addFlashAttribute("flash", "Proposed. A second person decides now.");
                return "redirect:/access/standing/" + made;
            } catch (Problem problem) {
                if (problem.kind() != Problem.Kind.BAD_INPUT) {
                    throw problem;
                }
                errors.add(problem.text().contains("day") ? "until" : "elements", problem.text());
            }
        }
        response.setStatus(422);
        return form(dataset, entry, errors, model);
    }

    private static Ask ask(DatasetId dataset, RequestEntry entry, LocalDate until) {
        List<GrantedElement> wanted = new ArrayList<>();
        entry.elements().forEach(element -> wanted.add(new GrantedElement(element, entry.treatment(element))));
        return new Ask(dataset, wanted, new Population.OwnStudents(), List.of(), Purpose.TEACHING, until);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
