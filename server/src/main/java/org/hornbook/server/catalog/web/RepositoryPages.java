package org.hornbook.server.catalog.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hornbook.server.catalog.CatalogChanges;
import org.hornbook.server.catalog.CatalogRights;
import org.hornbook.server.catalog.CollectionQuery;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.DatasetQuery;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.catalog.RepositoryPanel;
import org.hornbook.server.journal.JournalQuery;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.web.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The repositories, as a list and one by one (clauses STO-1, MAN-1). */
@Controller
@SignedIn
class RepositoryPages {

    private static final int DATASETS_A_PAGE = 100;
    private static final int CHANGES = 30;
    private static final int HISTORY = 20;

    private final Repositories repositories;
    private final Collections collections;
    private final Datasets datasets;
    private final CatalogChanges changes;
    private final CatalogRights rights;
    private final JournalReading journal;
    private final List<RepositoryPanel> panels;

    RepositoryPages(
            Repositories repositories,
            Collections collections,
            Datasets datasets,
            CatalogChanges changes,
            CatalogRights rights,
            JournalReading journal,
            List<RepositoryPanel> panels) {
        this.repositories = repositories;
        this.collections = collections;
        this.datasets = datasets;
        this.changes = changes;
        this.rights = rights;
        this.journal = journal;
        this.panels = panels.stream()
                .sorted(java.util.Comparator.comparingInt(RepositoryPanel::order))
                .toList();
    }

    /** What a repository may lack. */
    enum Gap {
        UNCATALOGUED("Not catalogued"),
        LOCATION("No location"),
        CITATION("Paper without a citation"),
        SCAN("Never scanned");

        private final String title;

        Gap(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean of(Repository repository) {
            return switch (this) {
                case UNCATALOGUED -> !repository.catalogued();
                case LOCATION -> repository.facts().location().isEmpty();
                case CITATION -> repository.lacksCitation();
                case SCAN ->
                    repository.lastScannedAt() == null
                            && repository.facts().medium() == org.hornbook.server.catalog.Medium.ELECTRONIC;
            };
        }
    }

    @GetMapping("/catalog/repositories")
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String gap,
            Model model) {
        List<Repository> all = repositories.matching("");
        model.addAttribute("rows", rows(q, gap));
        model.addAttribute("q", q);
        model.addAttribute("gap", gap);
        model.addAttribute(
                "gaps",
                java.util.Arrays.stream(Gap.values())
                        .map(each ->
                                new GapCount(each, all.stream().filter(each::of).count()))
                        .toList());
        model.addAttribute(
                "csv",
                new Address("/catalog/repositories.csv")
                        .with("q", q)
                        .with("gap", gap)
                        .toString());
        model.addAttribute("mayRegister", rights.keepsCatalog(actor));
        return "catalog/repositories";
    }

    /** A gap and how many repositories have it. */
    record GapCount(Gap gap, long count) {}

    /** A repository in the list. */
    record Row(Repository repository, long datasets, long collections) {}

    private List<Row> rows(String words, String gap) {
        Map<RepositoryId, Long> datasetCounts = datasets.countByRepository();
        Map<RepositoryId, Long> collectionCounts = collections.countByRepository();
        return shown(words, gap).stream()
                .map(repository -> new Row(
                        repository,
                        datasetCounts.getOrDefault(repository.id(), 0L),
                        collectionCounts.getOrDefault(repository.id(), 0L)))
                .toList();
    }

    private List<Repository> shown(String words, String gap) {
        return repositories.matching(words).stream()
                .filter(repository -> java.util.Arrays.stream(Gap.values())
                        .filter(each -> each.parameter().equals(gap))
                        .allMatch(each -> each.of(repository)))
                .toList();
    }

    @GetMapping("/catalog/repositories.csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String gap) {
        Csv csv = new Csv(
                "Name",
                "Kind",
                "Medium",
                "Location",
                "Law that demands paper",
                "Vendor",
                "Note",
                "Catalogued",
                "Last scanned",
                "Datasets",
                "Collections");
        rows(q, gap).forEach(row -> {
            var facts = row.repository().facts();
            csv.row(
                    facts.name(),
                    facts.kind().title(),
                    facts.medium().title(),
                    facts.location(),
                    facts.paperCitation(),
                    facts.vendor(),
                    facts.note(),
                    row.repository().catalogued() ? "yes" : "no",
                    row.repository().lastScannedAt(),
                    row.datasets(),
                    row.collections());
        });
        return csv.answer("repositories.csv");
    }

    @GetMapping("/catalog/repositories/{id}")
    String detail(
            Actor actor,
            @PathVariable RepositoryId id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "PRESENT") DatasetQuery.Show show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Repository repository = repositories.require(id);
        model.addAttribute("repository", repository);
        model.addAttribute(
                "datasets", datasets.page(new DatasetQuery(id, null, q, show), Math.max(1, page), DATASETS_A_PAGE));
        model.addAttribute("q", q);
        model.addAttribute("show", show);
        model.addAttribute("shows", DatasetQuery.Show.values());
        model.addAttribute(
                "base", new Address("/catalog/repositories/" + id).with("q", q).with("show", show.name()) + "&");
        model.addAttribute(
                "collections",
                collections.all(new CollectionQuery("", null, null, null, id, CollectionQuery.Sort.NAME)));
        model.addAttribute("changes", changes.of(id, CHANGES));
        model.addAttribute("allCollections", rights.keepsCatalog(actor) ? collections.names() : List.of());
        model.addAttribute("mayEdit", rights.keepsCatalog(actor));
        model.addAttribute("looksAtChanges", rights.keepsCatalog(actor) || keepsSomethingIn(actor, id));
        model.addAttribute(
                "panels",
                panels.stream()
                        .flatMap(panel -> panel.panelFor(actor, repository).stream())
                        .toList());
        model.addAttribute("history", journal.find(JournalQuery.ofSubject("repository", id.toString()), HISTORY));
        return "catalog/repository";
    }

    private boolean keepsSomethingIn(Actor actor, RepositoryId id) {
        return collections.count(new CollectionQuery("", null, null, actor.id(), id, CollectionQuery.Sort.NAME)) > 0;
    }

    @PostMapping("/catalog/repositories/{id}/changes-seen")
    String changesSeen(Actor actor, @PathVariable RepositoryId id, RedirectAttributes redirect) {
        repositories.require(id);
        changes.seen(actor, id);
        redirect.addFlashAttribute("flash", "Noted that you looked at the changes.");
        return "redirect:/catalog/repositories/" + id;
    }
}
