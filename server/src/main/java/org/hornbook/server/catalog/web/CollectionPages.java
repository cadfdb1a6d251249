package org.hornbook.server.catalog.web;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hornbook.discovery.vocabulary.DataType;
import org.hornbook.discovery.vocabulary.DataTypes;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.catalog.CatalogRights;
import org.hornbook.server.catalog.CollectionId;
import org.hornbook.server.catalog.CollectionQuery;
import org.hornbook.server.catalog.CollectionQuery.Gap;
import org.hornbook.server.catalog.CollectionQuery.Sort;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.DataCollection;
import org.hornbook.server.catalog.DatasetQuery;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.journal.JournalQuery;
import org.hornbook.server.journal.JournalReading;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The data collections, as a list and one by one (clauses STO-1, COL-1, MAN-3). */
@Controller
@SignedIn
class CollectionPages {

    private static final int PAGE_SIZE = 50;
    private static final int DATASETS_SHOWN = 200;
    private static final int HISTORY = 20;

    private final Collections collections;
    private final Repositories repositories;
    private final Datasets datasets;
    private final Accounts accounts;
    private final CatalogRights rights;
    private final JournalReading journal;

    CollectionPages(
            Collections collections,
            Repositories repositories,
            Datasets datasets,
            Accounts accounts,
            CatalogRights rights,
            JournalReading journal) {
        this.collections = collections;
        this.repositories = repositories;
        this.datasets = datasets;
        this.accounts = accounts;
        this.rights = rights;
        this.journal = journal;
    }

    @GetMapping("/catalog/collections")
    String list(Actor actor, @RequestParam MultiValueMap<String, String> sent, Model model) {
        ListFilter filter = filter(new FormInput(sent), actor);
        int page = FormInput.number(new FormInput(sent).text("page"))
                .filter(n -> n > 0)
                .orElse(1);
        var paging = collections.page(filter.query(), page, PAGE_SIZE);
        model.addAttribute("paging", paging);
        model.addAttribute("filter", filter);
        model.addAttribute("names", Names.of(accounts, paging.items()));
        model.addAttribute("gaps", collections.countGaps());
        model.addAttribute("levels", Sensitivity.values());
        model.addAttribute("mayOpen", rights.keepsCatalog(actor));
        model.addAttribute("mayAppoint", rights.mayAppoint(actor));
        return "catalog/collections";
    }

    @GetMapping("/catalog/collections.csv")
    ResponseEntity<byte[]> csv(Actor actor, @RequestParam MultiValueMap<String, String> sent) {
        List<DataCollection> all =
                collections.all(filter(new FormInput(sent), actor).query());
        Names names = Names.of(accounts, all);
        Csv csv = new Csv(
                "Name",
                "Purpose",
                "Basis",
                "Citation",
                "Subjects",
                "Data types",
                "Sensitivity",
                "Custodian",
                "Deputy",
                "Contributors",
                "Repositories",
                "Retention",
                "Datasets",
                "Elements",
                "Not reviewed");
        for (DataCollection c : all) {
            var facts = c.facts();
            csv.row(
                    c.name(),
                    facts.purpose(),
                    facts.basis() == null ? "" : facts.basis().title(),
                    facts.citation(),
                    Csv.joined(facts.subjects()),
                    Csv.joined(types(c).stream().map(DataType::code).toList()),
                    c.level().name().toLowerCase(java.util.Locale.ROOT),
                    names.of(facts.custodian()),
                    names.of(facts.deputy()),
                    Csv.joined(facts.contributors().stream().map(names::of).toList()),
                    Csv.joined(
                            repositories.of(c.id()).stream().map(r -> r.name()).toList()),
                    facts.retentionNote(),
                    c.datasets(),
                    c.elements(),
                    c.unreviewed());
        }
        return csv.answer("collections.csv");
    }

    @GetMapping("/catalog/collections/{id}")
    String detail(Actor actor, @PathVariable CollectionId id, Model model) {
        DataCollection collection = collections.require(id);
        model.addAttribute("collection", collection);
        model.addAttribute("types", types(collection));
        model.addAttribute("names", Names.of(accounts, List.of(collection)));
        model.addAttribute("repositories", repositories.of(id));
        model.addAttribute("datasets", datasets.page(DatasetQuery.in(id), 1, DATASETS_SHOWN));
        model.addAttribute("mayEdit", rights.mayEdit(actor, collection));
        model.addAttribute("mayAppoint", rights.mayAppoint(actor));
        model.addAttribute("mayAssign", rights.keepsCatalog(actor));
        model.addAttribute("history", journal.find(JournalQuery.ofSubject("collection", id.toString()), HISTORY));
        return "catalog/collection";
    }

    /** Types that were found and types that people declared, in the vocabulary's order. */
    private static List<DataType> types(DataCollection collection) {
        var codes = new TreeSet<>(collection.foundTypes());
        codes.addAll(collection.facts().declaredTypes());
        return DataTypes.standard().all().stream()
                .filter(type -> codes.contains(type.code()))
                .toList();
    }

    private ListFilter filter(FormInput input, Actor actor) {
        Optional<Gap> gap = Gap.ofParameter(input.text("gap"));
        Optional<Sensitivity> level = input.choice("level", Sensitivity.class);
        boolean mine = input.text("keeper").equals("me");
        Optional<AccountId> keeper = mine ? Optional.of(actor.id()) : input.account("keeper");
        Optional<RepositoryId> repository =
                FormInput.uuid(input.text("repository")).map(RepositoryId::new);
        Sort sort = input.choice("sort", Sort.class).orElse(Sort.NAME);
        return new ListFilter(
                new CollectionQuery(
                        input.text("q"),
                        gap.orElse(null),
                        level.orElse(null),
                        keeper.orElse(null),
                        repository.orElse(null),
                        sort),
                mine ? "me" : keeper.map(AccountId::toString).orElse(""),
                keeper.map(id -> accounts.find(id).map(a -> a.name()).orElse("Unknown account"))
                        .orElse(""),
                repository.flatMap(repositories::find).map(r -> r.name()).orElse(""));
    }

    /** What narrows the list, as addresses and people see it. */
    record ListFilter(CollectionQuery query, String keeper, String keeperName, String repositoryName) {

        public boolean narrowed() {
            return !query.words().isEmpty()
                    || query.gap() != null
                    || query.level() != null
                    || query.keeper() != null
                    || query.repository() != null;
        }

        /** The address with one parameter replaced; null takes it out. */
        public String with(String parameter, @Nullable String value) {
            var parameters = new Address("/catalog/collections")
                    .with("q", query.words())
                    .with("gap", query.gap() == null ? "" : query.gap().parameter())
                    .with("level", query.level() == null ? "" : query.level().name())
                    .with("keeper", keeper)
                    .with(
                            "repository",
                            query.repository() == null ? "" : query.repository().toString())
                    .with("sort", query.sort() == Sort.NAME ? "" : query.sort().name());
            return parameters.with(parameter, value == null ? "" : value).toString();
        }

        public String csv() {
            return with("page", null).replace("/catalog/collections", "/catalog/collections.csv");
        }

        /** For the pager, which adds its own parameter. */
        public String base() {
            String address = with("page", null);
            return address + (address.contains("?") ? "&" : "?");
        }
    }
}
