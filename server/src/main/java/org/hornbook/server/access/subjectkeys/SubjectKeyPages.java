package org.hornbook.server.access.subjectkeys;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hornbook.server.access.KeyCoverage;
import org.hornbook.server.access.SubjectKey;
import org.hornbook.server.access.SubjectKey.Step;
import org.hornbook.server.access.SubjectKeys;
import org.hornbook.server.access.subjectkeys.KeyPaths.Reached;
import org.hornbook.server.catalog.CatalogRights;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.catalog.ElementQuery;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.directory.roster.NumberKind;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Paging;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.hornbook.server.web.AllowedTo;
import org.hornbook.server.web.CsvDownload;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** In which datasets a person's records are found, in which not, why, and what to do. */
@Controller
@SignedIn
class SubjectKeyPages {

    private static final int PAGE_SIZE = 100;

    private final SubjectKeys keys;
    private final KeyPaths paths;
    private final Datasets datasets;
    private final Elements elements;
    private final CatalogRights rights;

    SubjectKeyPages(SubjectKeys keys, KeyPaths paths, Datasets datasets, Elements elements, CatalogRights rights) {
        this.keys = keys;
        this.paths = paths;
        this.datasets = datasets;
        this.elements = elements;
        this.rights = rights;
    }

    /** Parts of the list. */
    public enum Show {
        ALL("All with personal data"),
        MISSING("People cannot be found"),
        WAITING("Proposals to confirm"),
        FOUND("People are found"),
        SLOW("Found without an index");

        private final String title;

        Show(String title) {
            this.title = title;
        }

        /** As people read it. */
        public String title() {
            return title;
        }

        boolean shows(KeyCoverage one) {
            return switch (this) {
                case ALL -> true;
                case MISSING -> !one.isFound() && !one.isWaiting();
                case WAITING -> one.isWaiting();
                case FOUND -> one.isFound();
                case SLOW -> one.isFound() && !one.key().orElseThrow().indexed();
            };
        }
    }

    @GetMapping("/access/keys")
    String list(
            @RequestParam(defaultValue = "ALL") Show show,
            @RequestParam(defaultValue = "1") int page,
            Actor actor,
            Model model) {
        List<KeyCoverage> all = keys.coverage();
        List<KeyCoverage> shown = all.stream().filter(show::shows).toList();
        int wanted = Math.max(1, page);
        Paging<KeyCoverage> paging = new Paging<>(
                shown.stream().skip((wanted - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList(),
                wanted,
                PAGE_SIZE,
                shown.size());
        model.addAttribute("lines", paging);
        model.addAttribute("all", all.size());
        model.addAttribute("found", all.stream().filter(KeyCoverage::isFound).count());
        model.addAttribute(
                "waiting", all.stream().filter(KeyCoverage::isWaiting).count());
        model.addAttribute("show", show);
        model.addAttribute("shows", Show.values());
        model.addAttribute("base", "/access/keys?show=" + show + "&");
        model.addAttribute(
                "confirmable",
                paging.items().stream()
                        .filter(KeyCoverage::isWaiting)
                        .filter(one -> keys.mayDecide(actor, one.dataset()))
                        .map(one -> one.dataset().id())
                        .collect(Collectors.toSet()));
        return "access/keys/list";
    }

    @GetMapping("/access/keys.csv")
    ResponseEntity<byte[]> csv() {
        return CsvDownload.of(
                "people-in-datasets",
                List.of(
                        "Repository",
                        "Dataset",
                        "Collection",
                        "Level",
                        "Found",
                        "How",
                        "Number",
                        "Match (percent)",
                        "Indexed",
                        "Reason",
                        "What to do"),
                keys.coverage().stream().map(SubjectKeyPages::line).toList());
    }

    private static List<String> line(KeyCoverage one) {
        String collection = one.dataset().collectionName();
        return List.of(
                one.dataset().repositoryName(),
                one.dataset().name(),
                collection == null ? "" : collection,
                one.dataset().level().name().toLowerCase(java.util.Locale.ROOT),
                one.isFound() ? "yes" : one.isWaiting() ? "proposed" : "no",
                one.way(),
                one.key().map(key -> key.kind().title()).orElse(""),
                one.key().map(key -> Integer.toString(key.matchingPercent())).orElse(""),
                one.key().map(key -> key.indexed() ? "yes" : "no").orElse(""),
                one.reason(),
                one.cure());
    }

    /** A proposal as the list sends it: dataset and version. */
    @PostMapping("/access/keys/confirm")
    String confirmSome(@RequestParam(defaultValue = "") List<String> chosen, Actor actor, RedirectAttributes redirect) {
        int confirmed = 0;
        int changed = 0;
        for (String one : chosen) {
            String[] parts = one.split("/", 2);
            if (parts.length == 2 && parts[1].matches("\\d{1,9}")) {
                try {
                    keys.confirm(actor, DatasetId.of(parts[0]), Integer.parseInt(parts[1]));
                    confirmed++;
                } catch (Problem problem) {
                    if (problem.kind() != Problem.Kind.CONFLICT) {
                        throw problem;
                    }
                    changed++;
                }
            }
        }
        redirect.addFlashAttribute(
                "flash",
                confirmed + (confirmed == 1 ? " proposal" : " proposals") + " confirmed."
                        + (changed > 0 ? " " + changed + " changed meanwhile: look at them again." : ""));
        return "redirect:/access/keys?show=WAITING";
    }

    @PostMapping("/access/keys/look/{repository}")
    @AllowedTo({Role.GOVERNANCE_LEAD, Role.ADMINISTRATOR})
    String look(@PathVariable RepositoryId repository, RedirectAttributes redirect) {
        keys.lookIn(repository);
        redirect.addFlashAttribute("flash", "The repository was looked through.");
        return "redirect:/access/keys";
    }

    @GetMapping("/access/keys/{dataset}")
    String show(@PathVariable DatasetId dataset, Actor actor, Model model) {
        return page(datasets.require(dataset), new Form("", "", ""), null, actor, model);
    }

    /** What was chosen. */
    public record Form(String way, String kind, String note) {}

    /**
     * A way to a person's number.
     *
     * @param code element and steps
     */
    public record Way(String code, String title) {}

    private String page(Dataset dataset, Form form, @Nullable FormErrors errors, Actor actor, Model model) {
        Optional<SubjectKey> known = keys.known(dataset.id());
        model.addAttribute("dataset", dataset);
        model.addAttribute("key", known.orElse(null));
        model.addAttribute("way", known.map(paths::words).orElse(""));
        model.addAttribute("coverage", dataset.level().isPersonal() ? keys.coverage(dataset) : null);
        model.addAttribute("mayDecide", keys.mayDecide(actor, dataset));
        model.addAttribute("mayLook", rights.keepsCatalog(actor));
        model.addAttribute("ways", ways(dataset));
        model.addAttribute("kinds", NumberKind.values());
        model.addAttribute(
                "form",
                form.way().isEmpty()
                        ? known.map(key -> new Form(
                                        code(key.element(), key.path()),
                                        key.kind().name(),
                                        key.note()))
                                .orElse(form)
                        : form);
        model.addAttribute("version", known.map(SubjectKey::version).orElse(0));
        model.addAttribute("errors", errors == null ? List.of() : errors.list());
        model.addAttribute("faults", errors == null ? new FormErrors() : errors);
        return "access/keys/key";
    }

    private List<Way> ways(Dataset dataset) {
        List<Way> ways = new ArrayList<>();
        add(ways, dataset.id(), List.of());
        for (Reached reached : paths.from(dataset)) {
            add(ways, reached.dataset(), reached.path());
        }
        return ways;
    }

    /** The numbers of persons first, then whatever else could be one. */
    private void add(List<Way> ways, DatasetId home, List<Step> path) {
        elements.all(ElementQuery.in(home)).stream()
                .filter(element ->
                        path.isEmpty() || !KeyProposals.kinds(element).isEmpty())
                .sorted((left, right) -> Boolean.compare(
                        KeyProposals.kinds(left).isEmpty(),
                        KeyProposals.kinds(right).isEmpty()))
                .forEach(element -> ways.add(new Way(code(element.id(), path), title(element, path))));
    }

    private String title(Element element, List<Step> path) {
        String over = path.stream()
                .map(step -> elements.find(step.from()).map(Element::name).orElse(""))
                .collect(Collectors.joining(" › "));
        return path.isEmpty()
                ? element.name() + " (" + element.classification().title() + ")"
                : element.name() + " of " + element.datasetName() + ", over " + over;
    }

    private static String code(ElementId element, List<Step> path) {
        return element
                + path.stream().map(step -> "|" + step.from() + ">" + step.to()).collect(Collectors.joining());
    }

    @PostMapping("/access/keys/{dataset}")
    String declare(
            @PathVariable DatasetId dataset,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "0") int version,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Dataset found = datasets.require(dataset);
        if (!keys.mayDecide(actor, found)) {
            throw Problem.notAllowed("Only the keepers of the data say whose rows these are.");
        }
        FormErrors errors = new FormErrors();
        boolean known = ways(found).stream().anyMatch(one -> one.code().equals(way));
        Optional<NumberKind> number = Arrays.stream(NumberKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        errors.addIf(!known, "way", "Choose the element that has the person's number.");
        errors.addIf(number.isEmpty(), "kind", "Choose which number it is.");
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return page(found, new Form(way, kind, note), errors, actor, model);
        }
        String[] parts = way.split("\\|", -1);
        List<Step> path = Arrays.stream(parts)
                .skip(1)
                .map(part -> part.split(">", 2))
                .map(ends -> new Step(ElementId.of(ends[0]), ElementId.of(ends[1])))
                .toList();
        SubjectKey measured = keys.measure(dataset, ElementId.of(parts[0]), path, number.orElseThrow());
        keys.declare(actor, measured, version, note);
        redirect.addFlashAttribute(
                "flash",
                "People are found in this dataset from now on. The roster knows %d %% of its %,d values."
                        .formatted(measured.matchingPercent(), measured.different()));
        return "redirect:/access/keys/" + dataset;
    }

    @PostMapping("/access/keys/{dataset}/refuse")
    String refuse(
            @PathVariable DatasetId dataset,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int version,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (reason.isBlank()) {
            response.setStatus(422);
            return page(
                    datasets.require(dataset),
                    new Form("", "", ""),
                    new FormErrors().add("reason", "Say why nobody can tell whose rows these are."),
                    actor,
                    model);
        }
        keys.refuse(actor, dataset, version, reason);
        redirect.addFlashAttribute(
                "flash", "Nobody is searched for in this dataset; it is on the list of those to search by hand.");
        return "redirect:/access/keys/" + dataset;
    }
}
