package org.hornbook.server.catalog.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.catalog.CatalogRights;
import org.hornbook.server.catalog.CollectionId;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.Copies;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.DatasetPanel;
import org.hornbook.server.catalog.DatasetQuery;
import org.hornbook.server.catalog.DatasetQuery.Show;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.ElementQuery;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.catalog.Links;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.journal.JournalQuery;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
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

/** Tables, sheets and files that scans found (clause STO-1). */
@Controller
@SignedIn
class DatasetPages {

    private static final int PAGE_SIZE = 50;
    private static final int HISTORY = 20;

    private final Datasets datasets;
    private final Elements elements;
    private final Collections collections;
    private final Links links;
    private final Copies copies;
    private final CatalogRights rights;
    private final JournalReading journal;
    private final List<DatasetPanel> panels;

    DatasetPages(
            Datasets datasets,
            Elements elements,
            Collections collections,
            Links links,
            Copies copies,
            CatalogRights rights,
            JournalReading journal,
            List<DatasetPanel> panels) {
        this.datasets = datasets;
        this.elements = elements;
        this.collections = collections;
        this.links = links;
        this.copies = copies;
        this.rights = rights;
        this.journal = journal;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(DatasetPanel::order))
                .toList();
    }

    @GetMapping("/catalog/datasets")
    String list(Actor actor, @RequestParam MultiValueMap<String, String> sent, Model model) {
        DatasetQuery query = query(new FormInput(sent));
        int page = FormInput.number(new FormInput(sent).text("page"))
                .filter(n -> n > 0)
                .orElse(1);
        model.addAttribute("paging", datasets.page(query, page, PAGE_SIZE));
        model.addAttribute("query", query);
        model.addAttribute("shows", Show.values());
        model.addAttribute("address", address("/catalog/datasets", query));
        model.addAttribute("base", address("/catalog/datasets", query) + "&");
        model.addAttribute("csv", address("/catalog/datasets.csv", query));
        model.addAttribute("mayEdit", rights.keepsCatalog(actor));
        model.addAttribute("allCollections", rights.keepsCatalog(actor) ? collections.names() : List.of());
        return "catalog/datasets";
    }

    private static DatasetQuery query(FormInput input) {
        return new DatasetQuery(
                FormInput.uuid(input.text("repository")).map(RepositoryId::new).orElse(null),
                FormInput.uuid(input.text("collection")).map(CollectionId::new).orElse(null),
                input.text("q"),
                input.choice("show", Show.class).orElse(Show.PRESENT));
    }

    private static String address(String path, DatasetQuery query) {
        return new Address(path)
                .with("q", query.words())
                .with("show", query.show().name())
                .with(
                        "repository",
                        query.repository() == null ? "" : query.repository().toString())
                .with(
                        "collection",
                        query.collection() == null ? "" : query.collection().toString())
                .toString();
    }

    @GetMapping("/catalog/datasets.csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> sent) {
        Csv csv = new Csv(
                "Repository",
                "Dataset",
                "Kind",
                "Collection",
                "Sensitivity",
                "Rows",
                "Elements",
                "Not reviewed",
                "First seen",
                "Last seen",
                "Gone since");
        for (Dataset dataset : datasets.all(query(new FormInput(sent)))) {
            csv.row(
                    dataset.repositoryName(),
                    dataset.name(),
                    dataset.kind(),
                    dataset.collectionName(),
                    dataset.level().name().toLowerCase(java.util.Locale.ROOT),
                    dataset.rows(),
                    dataset.elements(),
                    dataset.unreviewed(),
                    dataset.firstSeenAt(),
                    dataset.lastSeenAt(),
                    dataset.goneAt());
        }
        return csv.answer("datasets.csv");
    }

    @PostMapping("/catalog/datasets/assign")
    @AllowedTo({Role.GOVERNANCE_LEAD, Role.ADMINISTRATOR})
    String assign(Actor actor, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes redirect) {
        FormInput input = new FormInput(sent);
        List<DatasetId> chosen = input.texts("dataset").stream()
                .flatMap(id -> FormInput.uuid(id).stream())
                .map(DatasetId::new)
                .toList();
        Optional<CollectionId> collection =
                FormInput.uuid(input.text("collection")).map(CollectionId::new);
        datasets.assign(actor, chosen, collection.orElse(null));
        redirect.addFlashAttribute(
                "flash",
                chosen.isEmpty()
                        ? "No dataset was chosen, so nothing changed."
                        : "%d %s moved."
                                .formatted(chosen.size(), chosen.size() == 1 ? "dataset was" : "datasets were"));
        String from = input.text("from");
        // only addresses of our own; two slashes would lead to another site
        return "redirect:" + (from.startsWith("/catalog/") ? from : "/catalog/datasets");
    }

    @GetMapping("/catalog/datasets/{id}")
    String detail(Actor actor, @PathVariable DatasetId id, Model model) {
        Dataset dataset = datasets.require(id);
        model.addAttribute("dataset", dataset);
        model.addAttribute("elements", elements.all(ElementQuery.in(id)));
        model.addAttribute("links", links.of(id));
        model.addAttribute("copies", copies.of(id));
        model.addAttribute("mayClassify", rights.mayClassify(actor, dataset));
        model.addAttribute("mayAssign", rights.keepsCatalog(actor));
        model.addAttribute("allCollections", rights.keepsCatalog(actor) ? collections.names() : List.of());
        model.addAttribute("crumbs", crumbs(dataset));
        model.addAttribute(
                "panels",
                panels.stream()
                        .flatMap(panel -> panel.panelFor(actor, dataset).stream())
                        .toList());
        model.addAttribute("history", journal.find(JournalQuery.ofSubject("dataset", id.toString()), HISTORY));
        return "catalog/dataset";
    }

    private static Map<String, String> crumbs(Dataset dataset) {
        return Map.of(dataset.repositoryName(), "/catalog/repositories/" + dataset.repository());
    }
}
