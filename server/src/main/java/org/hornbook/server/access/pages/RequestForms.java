package org.hornbook.server.access.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.access.SubjectKeys;
import org.hornbook.server.access.Treatment;
import org.hornbook.server.access.asking.AskFacts;
import org.hornbook.server.access.asking.Asking;
import org.hornbook.server.access.asking.Deciders;
import org.hornbook.server.access.asking.NewRequest;
import org.hornbook.server.access.asking.Requests;
import org.hornbook.server.access.minimiser.Ask;
import org.hornbook.server.access.minimiser.ElementFacts;
import org.hornbook.server.access.minimiser.Purpose;
import org.hornbook.server.access.standing.Standings;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
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

/** The one form by which data is asked for; proposals of the minimiser follow what is entered. */
@Controller
@SignedIn
class RequestForms {

    private static final String PAGE = "access/request-form";

    private final Requests requests;
    private final AskFacts facts;
    private final StudentNumbers numbers;
    private final Deciders deciders;
    private final Datasets datasets;
    private final Accounts accounts;
    private final Standings standings;
    private final SubjectKeys keys;

    RequestForms(
            Requests requests,
            AskFacts facts,
            StudentNumbers numbers,
            Deciders deciders,
            Datasets datasets,
            Accounts accounts,
            Standings standings,
            SubjectKeys keys) {
        this.requests = requests;
        this.facts = facts;
        this.numbers = numbers;
        this.deciders = deciders;
        this.datasets = datasets;
        this.accounts = accounts;
        this.standings = standings;
        this.keys = keys;
    }

    /** The form for a dataset, with elements ticked that were found. */
    @GetMapping("/access/requests/new/{dataset}")
    String begin(
            @PathVariable DatasetId dataset,
            @RequestParam MultiValueMap<String, String> fields,
            Actor actor,
            Model model) {
        return form(datasets.require(dataset), new RequestEntry(fields), null, actor, model);
    }

    /** What the minimiser proposes to what is entered, as a part of the page. */
    @PostMapping("/access/requests/proposals")
    String proposals(@RequestParam MultiValueMap<String, String> fields, Actor actor, Model model) {
        RequestEntry entry = new RequestEntry(fields);
        fill(dataset(entry), entry, null, actor, model);
        return PAGE + " :: proposals";
    }

    /** The same as a whole page, for those without JavaScript. */
    @PostMapping("/access/requests/look")
    String look(@RequestParam MultiValueMap<String, String> fields, Actor actor, Model model) {
        RequestEntry entry = new RequestEntry(fields);
        return form(dataset(entry), entry, null, actor, model);
    }

    @PostMapping("/access/requests")
    String send(
            @RequestParam MultiValueMap<String, String> fields,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        RequestEntry entry = new RequestEntry(fields);
        Dataset dataset = dataset(entry);
        FormErrors errors = new FormErrors();
        Optional<Ask> ask = entry.ask(dataset.id(), facts, numbers, errors);
        errors.addIf(
                entry.text("words").isBlank() || entry.text("words").length() > Requests.LONGEST,
                "words",
                "Say what you will do with the data, in at most 1,000 characters.");
        if (ask.isPresent()) {
            NewRequest wanted = new NewRequest(ask.get(), entry.text("words"), entry.taken(), entry.declined());
            unanswered(actor, ask.get(), entry, errors);
            if (errors.isEmpty()) {
                requests.faults(actor.id(), wanted).forEach(fault -> errors.add("elements", fault));
            }
            if (errors.isEmpty()) {
                switch (requests.ask(actor, wanted)) {
                    case Asking.Sent(var id) -> {
                        redirect.addFlashAttribute("flash", "Your request is sent.");
                        return "redirect:/access/requests/" + id;
                    }
                    case Asking.NotYet(var failed) -> model.addAttribute("failed", failed);
                }
            }
        }
        response.setStatus(422);
        return form(dataset, entry, errors, actor, model);
    }

    private void unanswered(Actor actor, Ask ask, RequestEntry entry, FormErrors errors) {
        ProposalLine.of(facts.proposals(actor.id(), ask), entry, true).stream()
                .filter(line -> line.error() != null)
                .forEach(line -> errors.add(
                        line.answer().equals("decline") ? "reason-" + line.number() : "take-" + line.number(),
                        line.proposal().what() + " Take that, or say in a few words why not."));
    }

    private Dataset dataset(RequestEntry entry) {
        DatasetId id = entry.dataset();
        if (id == null) {
            throw Problem.badInput("Choose the data first.");
        }
        return datasets.require(id);
    }

    private String form(Dataset dataset, RequestEntry entry, @Nullable FormErrors errors, Actor actor, Model model) {
        fill(dataset, entry, errors, actor, model);
        model.addAttribute("lines", lines(dataset, entry));
        model.addAttribute("ready", keys.of(dataset.id()).isPresent());
        model.addAttribute("mayPropose", standings.mayPropose(actor, dataset.id()));
        model.addAttribute("purposes", Purpose.values());
        model.addAttribute("ownStudents", facts.ownStudents(actor.id()));
        model.addAttribute("ownSchools", facts.schools(actor.id()).keySet());
        model.addAttribute("schools", facts.allSchools());
        model.addAttribute("yearEnds", AskFacts.schoolYearEnds(facts.today()));
        model.addAttribute("due", requests.nextDue());
        model.addAttribute(
                "decider",
                deciders.first(dataset.id(), actor.id())
                        .flatMap(accounts::find)
                        .map(Account::name)
                        .orElse("The governance lead"));
        model.addAttribute("errors", errors == null ? List.of() : errors.list());
        return PAGE;
    }

    private void fill(Dataset dataset, RequestEntry entry, @Nullable FormErrors errors, Actor actor, Model model) {
        model.addAttribute("dataset", dataset);
        model.addAttribute("entry", entry);
        model.addAttribute("faults", errors == null ? new FormErrors() : errors);
        Optional<Ask> ask = entry.ask(dataset.id(), facts, numbers, new FormErrors());
        model.addAttribute("complete", ask.isPresent());
        model.addAttribute(
                "proposals",
                ask.map(one -> ProposalLine.of(facts.proposals(actor.id(), one), entry, errors != null))
                        .orElse(List.of()));
    }

    /** Chosen ones first. */
    private List<ElementLine> lines(Dataset dataset, RequestEntry entry) {
        Map<?, ElementFacts> known = facts.elementsOf(dataset.id());
        List<ElementLine> lines = new ArrayList<>();
        known.values()
                .forEach(element -> lines.add(ElementLine.of(
                        element,
                        entry.elements().contains(element.id()),
                        fitting(element, entry.treatment(element.id())))));
        return lines;
    }

    private static Treatment fitting(ElementFacts element, Treatment wanted) {
        return wanted.fits(element.dataType())
                ? wanted
                : Treatment.fitting(element.dataType()).getFirst();
    }
}
