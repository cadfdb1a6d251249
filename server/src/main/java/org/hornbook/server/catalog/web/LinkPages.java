package org.hornbook.server.catalog.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.hornbook.server.catalog.CatalogRights;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.catalog.ElementRef;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.catalog.Link;
import org.hornbook.server.catalog.LinkId;
import org.hornbook.server.catalog.Links;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryId;
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

/** Links between elements, and whether their keys match (clause ORG-2). */
@Controller
@SignedIn
class LinkPages {

    private static final int MOST = 1000;
    private static final int HISTORY = 20;
    private static final int MOST_PERCENT = 100;

    private final Links links;
    private final Elements elements;
    private final Datasets datasets;
    private final Repositories repositories;
    private final CatalogRights rights;
    private final JournalReading journal;

    LinkPages(
            Links links,
            Elements elements,
            Datasets datasets,
            Repositories repositories,
            CatalogRights rights,
            JournalReading journal) {
        this.links = links;
        this.elements = elements;
        this.datasets = datasets;
        this.repositories = repositories;
        this.rights = rights;
        this.journal = journal;
    }

    @GetMapping("/catalog/links")
    String list(@RequestParam MultiValueMap<String, String> sent, Model model) {
        Optional<Link.State> state = new FormInput(sent).choice("state", Link.State.class);
        model.addAttribute("links", links.all(state.orElse(null), MOST));
        model.addAttribute("total", links.count(state.orElse(null)));
        model.addAttribute("broken", links.count(Link.State.BROKEN));
        model.addAttribute("state", state.orElse(null));
        model.addAttribute("states", Link.State.values());
        return "catalog/links";
    }

    @GetMapping("/catalog/links.csv")
    ResponseEntity<byte[]> csv() {
        Csv csv = new Csv("From", "To", "State", "Matching", "Counts as working from", "Checked at", "Origin", "Note");
        for (Link link : links.all(null, Integer.MAX_VALUE)) {
            csv.row(
                    link.from().label(),
                    link.to().label(),
                    link.state().title(),
                    link.containment(),
                    link.least(),
                    link.checkedAt(),
                    link.origin().title(),
                    link.note());
        }
        return csv.answer("links.csv");
    }

    @GetMapping("/catalog/links/new")
    String blank(Model model) {
        return form(new LinkForm("", "", "", "", "", "", ""), List.of(), model);
    }

    /** The two ends by name; people paste what the pages show. */
    record LinkForm(
            String fromRepository,
            String fromDataset,
            String fromElement,
            String toRepository,
            String toDataset,
            String toElement,
            String note) {

        static LinkForm of(FormInput input) {
            return new LinkForm(
                    input.text("fromRepository"),
                    input.text("fromDataset"),
                    input.text("fromElement"),
                    input.text("toRepository"),
                    input.text("toDataset"),
                    input.text("toElement"),
                    input.text("note"));
        }
    }

    private String form(LinkForm form, List<FormError> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("repositories", repositories.all());
        return "catalog/link-form";
    }

    @PostMapping("/catalog/links")
    String record(
            Actor actor,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        LinkForm form = LinkForm.of(new FormInput(sent));
        Optional<ElementId> from = find(form.fromRepository(), form.fromDataset(), form.fromElement());
        Optional<ElementId> to = find(form.toRepository(), form.toDataset(), form.toElement());
        List<FormError> errors = new java.util.ArrayList<>();
        if (from.isEmpty()) {
            errors.add(new FormError("fromElement", "There is no such referring element. Check the three names."));
        }
        if (to.isEmpty() || to.equals(from)) {
            errors.add(
                    new FormError("toElement", "There is no such other element to refer to. Check the three names."));
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return form(form, errors, model);
        }
        Link link = links.record(actor, from.orElseThrow(), to.orElseThrow(), form.note());
        redirect.addFlashAttribute("flash", "The link is recorded. The next scan checks whether its keys match.");
        return "redirect:/catalog/links/" + link.id();
    }

    private Optional<ElementId> find(String repository, String dataset, String element) {
        return FormInput.uuid(repository)
                .map(RepositoryId::new)
                .flatMap(id -> elements.find(new ElementRef(id, dataset, element)))
                .map(found -> found.id());
    }

    @GetMapping("/catalog/links/{id}")
    String detail(Actor actor, @PathVariable LinkId id, Model model) {
        return show(actor, links.require(id), model);
    }

    private String show(Actor actor, Link link, Model model) {
        Dataset from = datasets.require(link.from().dataset());
        model.addAttribute("link", link);
        model.addAttribute("mayDecide", rights.mayClassify(actor, from));
        model.addAttribute("leastPercent", Math.round(link.least() * MOST_PERCENT));
        model.addAttribute(
                "history", journal.find(JournalQuery.ofSubject("link", link.id().toString()), HISTORY));
        return "catalog/link";
    }

    @PostMapping("/catalog/links/{id}/accept")
    String accept(
            Actor actor,
            @PathVariable LinkId id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Link link = links.require(id);
        FormInput input = new FormInput(sent);
        try {
            int percent = FormInput.number(input.text("least"))
                    .orElseThrow(() -> Problem.badInput("Enter the share as a whole number of percent, such as 95."));
            links.accept(actor, id, input.version(), (double) percent / MOST_PERCENT, input.text("reason"));
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.BAD_INPUT) {
                throw problem;
            }
            response.setStatus(422);
            model.addAttribute("errors", List.of(new FormError("least", problem.text())));
            return show(actor, link, model);
        }
        redirect.addFlashAttribute("flash", "The share is accepted.");
        return "redirect:/catalog/links/" + id;
    }

    @PostMapping("/catalog/links/{id}/retire")
    String retire(
            Actor actor,
            @PathVariable LinkId id,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes redirect) {
        links.retire(actor, id, new FormInput(sent).version());
        redirect.addFlashAttribute("flash", "The link is taken out. Scans do not bring it back.");
        return "redirect:/catalog/links";
    }
}
