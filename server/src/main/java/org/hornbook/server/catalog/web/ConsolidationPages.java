package org.hornbook.server.catalog.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.hornbook.server.catalog.CatalogRights;
import org.hornbook.server.catalog.Consolidation;
import org.hornbook.server.catalog.Consolidation.Decision;
import org.hornbook.server.catalog.ConsolidationId;
import org.hornbook.server.catalog.Consolidations;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.journal.JournalQuery;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Related data that could be one collection (clause ORG-1). */
@Controller
@SignedIn
class ConsolidationPages {

    private static final int HISTORY = 20;

    private final Consolidations consolidations;
    private final Datasets datasets;
    private final CatalogRights rights;
    private final JournalReading journal;

    ConsolidationPages(Consolidations consolidations, Datasets datasets, CatalogRights rights, JournalReading journal) {
        this.consolidations = consolidations;
        this.datasets = datasets;
        this.rights = rights;
        this.journal = journal;
    }

    @GetMapping("/catalog/consolidations")
    String list(@RequestParam(defaultValue = "") String show, Model model) {
        List<Consolidation> all = consolidations.all();
        model.addAttribute(
                "suggestions",
                all.stream()
                        .filter(suggestion -> !show.equals("open") || suggestion.open())
                        .toList());
        model.addAttribute("open", all.stream().filter(Consolidation::open).count());
        model.addAttribute("show", show);
        return "catalog/consolidations";
    }

    @GetMapping("/catalog/consolidations/{id}")
    String detail(Actor actor, @PathVariable ConsolidationId id, Model model) {
        return show(actor, consolidations.require(id), model);
    }

    private String show(Actor actor, Consolidation suggestion, Model model) {
        Dataset left = datasets.require(suggestion.left().dataset());
        model.addAttribute("suggestion", suggestion);
        model.addAttribute("left", left);
        model.addAttribute("right", datasets.require(suggestion.right().dataset()));
        model.addAttribute("mayDecide", rights.mayClassify(actor, left));
        model.addAttribute("decisions", Decision.values());
        model.addAttribute(
                "history",
                journal.find(
                        JournalQuery.ofSubject("consolidation", suggestion.id().toString()), HISTORY));
        return "catalog/consolidation";
    }

    @PostMapping("/catalog/consolidations/{id}")
    String decide(
            Actor actor,
            @PathVariable ConsolidationId id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Consolidation suggestion = consolidations.require(id);
        FormInput input = new FormInput(sent);
        try {
            Decision decision = input.choice("decision", Decision.class)
                    .orElseThrow(() -> Problem.badInput("Choose what you decide."));
            consolidations.decide(actor, id, input.version(), decision, input.text("reason"));
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.BAD_INPUT) {
                throw problem;
            }
            response.setStatus(422);
            model.addAttribute("errors", List.of(new FormError("decide", problem.text())));
            return show(actor, suggestion, model);
        }
        redirect.addFlashAttribute("flash", "The decision is saved.");
        return "redirect:/catalog/consolidations/" + id;
    }
}
