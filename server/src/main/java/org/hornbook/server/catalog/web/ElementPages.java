package org.hornbook.server.catalog.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.discovery.vocabulary.DataTypes;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.catalog.CatalogRights;
import org.hornbook.server.catalog.Classification;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.journal.JournalQuery;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.web.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One element: what it holds, why discovery thinks so, its profile, and people's decision (clauses STO-2, DSE-5). */
@Controller
@SignedIn
class ElementPages {

    private static final int HISTORY = 20;

    private final Elements elements;
    private final Datasets datasets;
    private final Accounts accounts;
    private final CatalogRights rights;
    private final JournalReading journal;

    ElementPages(
            Elements elements, Datasets datasets, Accounts accounts, CatalogRights rights, JournalReading journal) {
        this.elements = elements;
        this.datasets = datasets;
        this.accounts = accounts;
        this.rights = rights;
        this.journal = journal;
    }

    @GetMapping("/catalog/elements/{id}")
    String detail(Actor actor, @PathVariable ElementId id, Model model) {
        return show(actor, elements.require(id), model);
    }

    private String show(Actor actor, Element element, Model model) {
        Dataset dataset = datasets.require(element.dataset());
        model.addAttribute("element", element);
        model.addAttribute("dataset", dataset);
        model.addAttribute("profile", ProfileView.of(elements.profile(element.id()), element));
        model.addAttribute("evidence", EvidenceWords.of(element));
        model.addAttribute(
                "reviewer",
                element.reviewedBy() == null
                        ? ""
                        : accounts.find(element.reviewedBy()).map(Account::name).orElse("Hornbook"));
        model.addAttribute("mayClassify", rights.mayClassify(actor, dataset));
        model.addAttribute("types", DataTypes.standard().all());
        model.addAttribute("levels", Sensitivity.values());
        Map<String, String> crumbs = new LinkedHashMap<>();
        crumbs.put(element.repositoryName(), "/catalog/repositories/" + element.repository());
        crumbs.put(element.datasetName(), "/catalog/datasets/" + element.dataset());
        model.addAttribute("crumbs", crumbs);
        model.addAttribute(
                "history",
                journal.find(JournalQuery.ofSubject("element", element.id().toString()), HISTORY));
        return "catalog/element";
    }

    @PostMapping("/catalog/elements/{id}/classify")
    String classify(
            Actor actor,
            @PathVariable ElementId id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Element element = elements.require(id);
        FormInput input = new FormInput(sent);
        Optional<Classification> decision =
                input.text("act").equals("confirm") ? Optional.of(element.suggested()) : chosen(input);
        if (decision.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", List.of(new FormError("type", "Choose what it holds.")));
            return show(actor, element, model);
        }
        try {
            elements.classify(actor, id, input.version(), decision.get());
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.CONFLICT) {
                throw problem;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflict", problem.text());
            return show(actor, elements.require(id), model);
        }
        redirect.addFlashAttribute("flash", "The decision is saved. It stays when the repository is scanned again.");
        return "redirect:/catalog/elements/" + id;
    }

    @PostMapping("/catalog/elements/{id}/reopen")
    String reopen(
            Actor actor,
            @PathVariable ElementId id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes redirect) {
        elements.reopen(actor, id, new FormInput(sent).version());
        redirect.addFlashAttribute("flash", "The decision is taken back. The suggestion waits for review again.");
        return "redirect:/catalog/elements/" + id;
    }

    /** The type and level of the form; a level that was left alone is the type's usual one. */
    static Optional<Classification> chosen(FormInput input) {
        String type = input.text("type");
        Optional<Sensitivity> level = input.choice("level", Sensitivity.class);
        if (type.equals("none")) {
            return Optional.of(new Classification(null, level.orElse(Sensitivity.INTERNAL)));
        }
        return DataTypes.standard()
                .find(type)
                .map(known -> new Classification(known.code(), level.orElse(known.sensitivity())));
    }
}
