package org.hornbook.server.discovery.quality;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.server.catalog.CatalogRights;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.DatasetQuery;
import org.hornbook.server.catalog.DatasetRef;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.quality.QualityStore.Summary;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Paging;
import org.hornbook.server.shared.Problem;
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

/** Quality rules by dataset: those in force, those proposed, and decisions about several at once. */
@Controller
@SignedIn
class QualityPages {

    private static final String FAILING = "failing";
    private static final String PROPOSED = "proposed";
    private static final Set<String> SHOWS = Set.of(FAILING, PROPOSED);
    private static final int PAGE_SIZE = 50;

    private final QualityReading reading;
    private final QualityDecisions decisions;
    private final Datasets datasets;
    private final Repositories repositories;
    private final CatalogRights rights;

    QualityPages(
            QualityReading reading,
            QualityDecisions decisions,
            Datasets datasets,
            Repositories repositories,
            CatalogRights rights) {
        this.reading = reading;
        this.decisions = decisions;
        this.datasets = datasets;
        this.repositories = repositories;
        this.rights = rights;
    }

    /** A dataset with the counts of its rules. */
    record Line(Dataset dataset, Summary summary) {}

    @GetMapping("/catalog/quality")
    String list(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") int page, Model model) {
        List<Line> all = lines();
        List<Line> shown = all.stream()
                .filter(line -> switch (show) {
                    case FAILING -> line.summary().failing() > 0;
                    case PROPOSED -> line.summary().proposed() > 0;
                    default -> true;
                })
                .toList();
        int wanted = Math.max(1, page);
        model.addAttribute(
                "lines",
                new Paging<>(
                        shown.stream()
                                .skip((wanted - 1L) * PAGE_SIZE)
                                .limit(PAGE_SIZE)
                                .toList(),
                        wanted,
                        PAGE_SIZE,
                        shown.size()));
        model.addAttribute("base", "/catalog/quality?show=" + (SHOWS.contains(show) ? show : "") + "&");
        model.addAttribute(
                FAILING,
                all.stream().filter(line -> line.summary().failing() > 0).count());
        model.addAttribute("show", show);
        return "discovery/quality";
    }

    private List<Line> lines() {
        Map<DatasetRef, Dataset> present =
                datasets.all(new DatasetQuery(null, null, "", DatasetQuery.Show.PRESENT)).stream()
                        .collect(Collectors.toMap(
                                dataset -> new DatasetRef(dataset.repository(), dataset.name()), dataset -> dataset));
        List<Line> lines = new ArrayList<>();
        for (Summary summary : reading.summaries()) {
            Dataset dataset = present.get(summary.dataset());
            if (dataset != null) {
                lines.add(new Line(dataset, summary));
            }
        }
        lines.sort(Comparator.comparingInt((Line line) -> line.summary().failing())
                .reversed()
                .thenComparing(line -> line.dataset().repositoryName())
                .thenComparing(line -> line.dataset().name()));
        return lines;
    }

    /** Every rule with its latest figure: counts and shares; codes are only in the words of rules about no people. */
    @GetMapping("/catalog/quality.csv")
    ResponseEntity<byte[]> csv() {
        Map<RepositoryId, String> names = names();
        return CsvDownload.of(
                "quality",
                List.of(
                        "Repository",
                        "Dataset",
                        "Element",
                        "Dimension",
                        "Rule",
                        "State",
                        "Result",
                        "Figure",
                        "At fault",
                        "Measured"),
                reading.all().stream().map(rule -> row(rule, names)).toList());
    }

    private static List<String> row(KeptRule rule, Map<RepositoryId, String> names) {
        RuleView view = RuleView.of(rule, names);
        Outcome latest = rule.latest();
        return List.of(
                names.getOrDefault(rule.about().repository(), ""),
                rule.about().dataset(),
                view.element(),
                view.dimension(),
                view.sentence(),
                view.state().title(),
                view.verdict(),
                latest == null || latest.figure() == null ? "" : latest.figure().toString(),
                view.atFault() == null ? "" : view.atFault().toString(),
                latest == null ? "" : latest.at().toString());
    }

    @GetMapping("/catalog/datasets/{id}/quality")
    String show(@PathVariable DatasetId id, Actor actor, Model model) {
        return page(datasets.require(id), actor, null, "", model);
    }

    private String page(Dataset dataset, Actor actor, @Nullable FormErrors errors, String reason, Model model) {
        Map<RepositoryId, String> names = names();
        Map<RuleState, List<RuleView>> rules = reading.of(new DatasetRef(dataset.repository(), dataset.name())).stream()
                .map(rule -> RuleView.of(rule, names))
                .collect(Collectors.groupingBy(RuleView::state));
        model.addAttribute("dataset", dataset);
        model.addAttribute("inForce", rules.getOrDefault(RuleState.IN_FORCE, List.of()));
        model.addAttribute(PROPOSED, rules.getOrDefault(RuleState.PROPOSED, List.of()));
        model.addAttribute("withdrawn", rules.getOrDefault(RuleState.WITHDRAWN, List.of()));
        model.addAttribute("mayDecide", rights.mayClassify(actor, dataset));
        model.addAttribute("errors", errors == null ? null : errors.list());
        model.addAttribute("reasonError", errors == null ? null : errors.of("reason"));
        model.addAttribute("reason", reason);
        return "discovery/dataset-quality";
    }

    /** Decides about the chosen rules. */
    @PostMapping("/catalog/datasets/{id}/quality")
    String decide(
            @PathVariable DatasetId id,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(required = false) @Nullable List<QualityRuleId> rule,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Dataset dataset = datasets.require(id);
        List<QualityRuleId> chosen = rule == null ? List.of() : rule;
        try {
            int done = act.equals("withdraw")
                    ? decisions.withdrawAll(actor, dataset, chosen, reason)
                    : decisions.acceptAll(actor, dataset, chosen);
            redirect.addFlashAttribute(
                    "flash",
                    done == 0
                            ? "No rule was chosen, so nothing changed."
                            : "%d %s %s."
                                    .formatted(
                                            done,
                                            done == 1 ? "rule is" : "rules are",
                                            act.equals("withdraw") ? "withdrawn" : "in force"));
            return "redirect:/catalog/datasets/" + id + "/quality";
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.BAD_INPUT) {
                throw problem;
            }
            response.setStatus(422);
            model.addAttribute(
                    "chosen", chosen.stream().map(QualityRuleId::toString).toList());
            return page(dataset, actor, new FormErrors().add("reason", problem.text()), reason, model);
        }
    }

    private Map<RepositoryId, String> names() {
        Map<RepositoryId, String> names = new HashMap<>();
        repositories.all().forEach((Repository repository) -> names.put(repository.id(), repository.name()));
        return names;
    }
}
