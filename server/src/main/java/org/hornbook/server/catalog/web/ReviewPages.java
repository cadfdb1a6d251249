package org.hornbook.server.catalog.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hornbook.discovery.vocabulary.DataTypes;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.catalog.BulkOutcome;
import org.hornbook.server.catalog.CatalogRights;
import org.hornbook.server.catalog.Classification;
import org.hornbook.server.catalog.CollectionId;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.catalog.ElementQuery;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.catalog.Review;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.web.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reviews many classifications at once (clauses STO-2, DSE-5). */
@Controller
@SignedIn
class ReviewPages {

    private static final int PAGE_SIZE = 100;

    private final Elements elements;
    private final Collections collections;
    private final Repositories repositories;
    private final Datasets datasets;
    private final CatalogRights rights;

    ReviewPages(
            Elements elements,
            Collections collections,
            Repositories repositories,
            Datasets datasets,
            CatalogRights rights) {
        this.elements = elements;
        this.collections = collections;
        this.repositories = repositories;
        this.datasets = datasets;
        this.rights = rights;
    }

    @GetMapping("/catalog/review")
    String list(Actor actor, @RequestParam MultiValueMap<String, String> sent, Model model) {
        ElementQuery query = query(new FormInput(sent));
        int page = FormInput.number(new FormInput(sent).text("page"))
                .filter(n -> n > 0)
                .orElse(1);
        String address = address("/catalog/review", query);
        model.addAttribute("paging", elements.page(query, page, PAGE_SIZE));
        model.addAttribute("query", query);
        model.addAttribute("percent", Math.round(query.leastConfidence() * 100));
        model.addAttribute("scope", scope(query));
        model.addAttribute("address", address);
        model.addAttribute("base", address + (address.contains("?") ? "&" : "?"));
        model.addAttribute("csv", address("/catalog/review.csv", query));
        model.addAttribute("types", DataTypes.standard().all());
        model.addAttribute("levels", Sensitivity.values());
        model.addAttribute("reviews", Review.values());
        model.addAttribute("collections", collections.names());
        model.addAttribute("repositories", repositories.all());
        model.addAttribute("mayClassify", mayClassify(actor, query));
        model.addAttribute("last", elements.lastBulk(actor).orElse(null));
        return "catalog/review";
    }

    /** The buttons are shown where the whole list is the actor's to decide; the service checks every element again. */
    private boolean mayClassify(Actor actor, ElementQuery query) {
        if (rights.keepsCatalog(actor)) {
            return true;
        }
        return Optional.ofNullable(query.collection())
                        .flatMap(collections::find)
                        .filter(collection -> rights.mayEdit(actor, collection))
                        .isPresent()
                || Optional.ofNullable(query.dataset())
                        .flatMap(datasets::find)
                        .filter(dataset -> rights.mayClassify(actor, dataset))
                        .isPresent();
    }

    private String scope(ElementQuery query) {
        if (query.dataset() != null) {
            return datasets.require(query.dataset()).name();
        }
        if (query.collection() != null) {
            return collections.require(query.collection()).name();
        }
        return query.repository() == null
                ? "the whole catalog"
                : repositories.require(query.repository()).name();
    }

    @GetMapping("/catalog/review.csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> sent) {
        Csv csv = new Csv(
                "Repository",
                "Dataset",
                "Element",
                "Stored as",
                "Data type",
                "Sensitivity",
                "Review",
                "Suggested",
                "Confidence",
                "Evidence");
        for (Element element : elements.all(query(new FormInput(sent)))) {
            csv.row(
                    element.repositoryName(),
                    element.datasetName(),
                    element.name(),
                    element.storageType(),
                    element.classification().dataType(),
                    element.classification().level().name().toLowerCase(java.util.Locale.ROOT),
                    element.review().title(),
                    element.suggested().dataType(),
                    element.confidence(),
                    Csv.joined(element.evidence()));
        }
        return csv.answer("elements.csv");
    }

    @PostMapping("/catalog/review")
    String decide(Actor actor, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes redirect) {
        FormInput input = new FormInput(sent);
        Map<ElementId, Integer> chosen = chosen(input);
        Optional<Classification> decision = ElementPages.chosen(input);
        if (chosen.isEmpty()) {
            redirect.addFlashAttribute("flash", "No element was chosen, so nothing changed.");
        } else if (input.text("act").equals("set") && decision.isEmpty()) {
            redirect.addFlashAttribute("flash", "No type was chosen, so nothing changed.");
        } else {
            BulkOutcome outcome = input.text("act").equals("set")
                    ? elements.classifyAll(actor, chosen, decision.orElseThrow())
                    : elements.confirmAll(actor, chosen);
            redirect.addFlashAttribute("flash", words(outcome));
        }
        return "redirect:" + back(input);
    }

    @PostMapping("/catalog/review/undo")
    String undo(Actor actor, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes redirect) {
        FormInput input = new FormInput(sent);
        UUID bulk = FormInput.uuid(input.text("bulk")).orElse(new UUID(0, 0));
        int undone = elements.undoLastBulk(actor, bulk);
        redirect.addFlashAttribute(
                "flash", "Undone: %d %s as before.".formatted(undone, undone == 1 ? "element is" : "elements are"));
        return "redirect:" + back(input);
    }

    private static String words(BulkOutcome outcome) {
        String done = "%d %s decided.".formatted(outcome.done(), outcome.done() == 1 ? "element is" : "elements are");
        return outcome.changedMeanwhile() == 0
                ? done
                : done
                        + " %d changed while you were looking and were left alone."
                                .formatted(outcome.changedMeanwhile());
    }

    private static String back(FormInput input) {
        String from = input.text("from");
        return from.startsWith("/catalog/review") ? from : "/catalog/review";
    }

    /** Each box carries the element's id and the version that the person saw. */
    private static Map<ElementId, Integer> chosen(FormInput input) {
        Map<ElementId, Integer> chosen = new LinkedHashMap<>();
        for (String box : input.texts("element")) {
            String[] parts = box.split(":", 2);
            Optional<UUID> id = FormInput.uuid(parts[0]);
            Optional<Integer> version = parts.length == 2 ? FormInput.number(parts[1]) : Optional.empty();
            if (id.isPresent() && version.isPresent()) {
                chosen.put(new ElementId(id.get()), version.get());
            }
        }
        return chosen;
    }

    private static ElementQuery query(FormInput input) {
        return new ElementQuery(
                FormInput.uuid(input.text("repository")).map(RepositoryId::new).orElse(null),
                FormInput.uuid(input.text("collection")).map(CollectionId::new).orElse(null),
                FormInput.uuid(input.text("dataset")).map(DatasetId::new).orElse(null),
                input.text("q"),
                input.text("type"),
                input.choice("level", Sensitivity.class).orElse(null),
                input.choice("review", Review.class).orElse(null),
                FormInput.number(input.text("confidence"))
                        .map(percent -> Math.clamp(percent, 0, 100) / 100.0)
                        .orElse(0.0));
    }

    private static String address(String path, ElementQuery query) {
        return new Address(path)
                .with(
                        "repository",
                        query.repository() == null ? "" : query.repository().toString())
                .with(
                        "collection",
                        query.collection() == null ? "" : query.collection().toString())
                .with("dataset", query.dataset() == null ? "" : query.dataset().toString())
                .with("q", query.words())
                .with("type", query.dataType())
                .with("level", query.level() == null ? "" : query.level().name())
                .with("review", query.review() == null ? "" : query.review().name())
                .with("confidence", query.leastConfidence() == 0 ? "" : "" + Math.round(query.leastConfidence() * 100))
                .toString();
    }
}
