package org.hornbook.server.catalog.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.hornbook.server.catalog.CatalogRights;
import org.hornbook.server.catalog.Copies;
import org.hornbook.server.catalog.Copy;
import org.hornbook.server.catalog.Copy.Decision;
import org.hornbook.server.catalog.CopyId;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.DatasetQuery;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.journal.JournalQuery;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.web.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Copies of data, and people's decisions about them (clause ORG-2). */
@Controller
@SignedIn
class CopyPages {

    private static final int HISTORY = 20;

    private final Copies copies;
    private final Datasets datasets;
    private final Accounts accounts;
    private final CatalogRights rights;
    private final JournalReading journal;

    CopyPages(Copies copies, Datasets datasets, Accounts accounts, CatalogRights rights, JournalReading journal) {
        this.copies = copies;
        this.datasets = datasets;
        this.accounts = accounts;
        this.rights = rights;
        this.journal = journal;
    }

    @GetMapping("/catalog/copies")
    String list(@RequestParam(defaultValue = "") String decision, Model model) {
        List<Copy> all = copies.all();
        model.addAttribute(
                "copies",
                all.stream()
                        .filter(copy ->
                                decision.isEmpty() || copy.decision().name().equals(decision))
                        .toList());
        model.addAttribute(
                "unexplained", copies.unexplained().stream().map(Copy::id).toList());
        model.addAttribute("decision", decision);
        model.addAttribute("decisions", Decision.values());
        return "catalog/copies";
    }

    @GetMapping("/catalog/copies.csv")
    ResponseEntity<byte[]> csv() {
        Csv csv = new Csv(
                "Copy",
                "Original",
                "Sensitivity",
                "Share of rows",
                "Confidence",
                "Evidence",
                "Decision",
                "Reason",
                "Look again by");
        for (Copy copy : copies.all()) {
            csv.row(
                    copy.copy().label(),
                    copy.original().label(),
                    copy.level().name().toLowerCase(java.util.Locale.ROOT),
                    copy.shareOfRows(),
                    copy.confidence(),
                    copy.evidence(),
                    copy.decision().title(),
                    copy.reason(),
                    copy.reviewBy());
        }
        return csv.answer("copies.csv");
    }

    @GetMapping("/catalog/copies/new")
    String blank(Actor actor, @RequestParam(defaultValue = "") String copy, Model model) {
        return form(actor, copy, "", "", List.of(), model);
    }

    @PostMapping("/catalog/copies")
    String record(
            Actor actor,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormInput input = new FormInput(sent);
        Optional<DatasetId> copy = FormInput.uuid(input.text("copy")).map(DatasetId::new);
        Optional<DatasetId> original = FormInput.uuid(input.text("original")).map(DatasetId::new);
        List<FormError> errors = errors(copy, original, input.text("why"));
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return form(actor, input.text("copy"), input.text("original"), input.text("why"), errors, model);
        }
        Copy recorded = copies.record(actor, copy.orElseThrow(), original.orElseThrow(), input.text("why"));
        redirect.addFlashAttribute("flash", "The copy is recorded. Decide what becomes of it.");
        return "redirect:/catalog/copies/" + recorded.id();
    }

    private static List<FormError> errors(Optional<DatasetId> copy, Optional<DatasetId> original, String why) {
        List<FormError> errors = new java.util.ArrayList<>();
        if (copy.isEmpty()) {
            errors.add(new FormError("copy", "Choose the dataset that is the copy."));
        }
        if (original.isEmpty() || original.equals(copy)) {
            errors.add(new FormError("original", "Choose the dataset that it repeats; another one than the copy."));
        }
        if (why.isEmpty()) {
            errors.add(new FormError("why", "Say how you know that it is a copy."));
        }
        return errors;
    }

    private String form(Actor actor, String copy, String original, String why, List<FormError> errors, Model model) {
        List<Dataset> all = datasets.all(DatasetQuery.everywhere(DatasetQuery.Show.PRESENT));
        model.addAttribute(
                "mine", all.stream().filter(d -> rights.mayClassify(actor, d)).toList());
        model.addAttribute("all", all);
        model.addAttribute("copy", copy);
        model.addAttribute("original", original);
        model.addAttribute("why", why);
        model.addAttribute("errors", errors);
        return "catalog/copy-form";
    }

    @GetMapping("/catalog/copies/{id}")
    String detail(Actor actor, @PathVariable CopyId id, Model model) {
        return show(actor, copies.require(id), "", model);
    }

    private String show(Actor actor, Copy copy, String typed, Model model) {
        model.addAttribute("copy", copy);
        model.addAttribute("typed", typed.isEmpty() ? copy.reason() : typed);
        model.addAttribute(
                "decider",
                copy.decidedBy() == null
                        ? ""
                        : accounts.find(copy.decidedBy()).map(Account::name).orElse("Unknown account"));
        model.addAttribute(
                "mayDecide",
                rights.mayClassify(actor, datasets.require(copy.copy().dataset())));
        model.addAttribute("decisions", Decision.values());
        model.addAttribute(
                "history", journal.find(JournalQuery.ofSubject("copy", copy.id().toString()), HISTORY));
        return "catalog/copy";
    }

    @PostMapping("/catalog/copies/{id}")
    String decide(
            Actor actor,
            @PathVariable CopyId id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Copy copy = copies.require(id);
        FormInput input = new FormInput(sent);
        Optional<Decision> decision = input.choice("decision", Decision.class);
        try {
            copies.decide(
                    actor,
                    id,
                    input.version(),
                    decision.orElseThrow(() -> Problem.badInput("Choose what becomes of the copy.")),
                    input.text("reason"),
                    input.date().orElse(null));
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.BAD_INPUT) {
                throw problem;
            }
            response.setStatus(422);
            model.addAttribute("errors", List.of(new FormError("decide", problem.text())));
            return show(actor, copy, input.text("reason"), model);
        }
        redirect.addFlashAttribute("flash", "The decision is saved.");
        return "redirect:/catalog/copies/" + id;
    }
}
