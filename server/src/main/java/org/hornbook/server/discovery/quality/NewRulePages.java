package org.hornbook.server.discovery.quality;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hornbook.server.catalog.CatalogRights;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementQuery;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.discovery.quality.QualityDecisions.Adding;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rules that people write because no scan proposed them: first what about, then what exactly. */
@Controller
@SignedIn
class NewRulePages {

    private final QualityDecisions decisions;
    private final Datasets datasets;
    private final Elements elements;
    private final CatalogRights rights;

    NewRulePages(QualityDecisions decisions, Datasets datasets, Elements elements, CatalogRights rights) {
        this.decisions = decisions;
        this.datasets = datasets;
        this.elements = elements;
        this.rights = rights;
    }

    @GetMapping("/catalog/datasets/{id}/quality/new")
    String form(
            @PathVariable DatasetId id,
            @RequestParam(defaultValue = "") String element,
            @RequestParam(required = false) @Nullable RuleKind kind,
            Actor actor,
            Model model) {
        Dataset dataset = datasets.require(id);
        checkMayDecide(actor, dataset);
        return page(dataset, element, kind, new RuleForm(null, "", "100", "", "", ""), null, model);
    }

    @PostMapping("/catalog/datasets/{id}/quality/new")
    String add(
            @PathVariable DatasetId id,
            @RequestParam(defaultValue = "") String element,
            @RequestParam RuleKind kind,
            @ModelAttribute RuleForm form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Dataset dataset = datasets.require(id);
        checkMayDecide(actor, dataset);
        try {
            return "redirect:/catalog/quality/"
                    + switch (decisions.add(actor, dataset, element, kind, form.parameters())) {
                        case Adding.Added(QualityRuleId rule) -> {
                            redirect.addFlashAttribute("flash", "The rule is in force. The next scan measures it.");
                            yield rule;
                        }
                        case Adding.Present(QualityRuleId rule) -> {
                            redirect.addFlashAttribute(
                                    "flash", "This element has such a rule already. You can change it below.");
                            yield rule;
                        }
                    };
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.BAD_INPUT) {
                throw problem;
            }
            response.setStatus(422);
            return page(dataset, element, kind, form, problem.text(), model);
        }
    }

    private void checkMayDecide(Actor actor, Dataset dataset) {
        if (!rights.mayClassify(actor, dataset)) {
            throw Problem.notAllowed(
                    "Only the custodian and the deputy of its collection, and the governance lead, write its rules.");
        }
    }

    private String page(
            Dataset dataset,
            String element,
            @Nullable RuleKind kind,
            RuleForm form,
            @Nullable String problem,
            Model model) {
        List<String> names = elements.all(ElementQuery.in(dataset.id())).stream()
                .map(Element::name)
                .toList();
        boolean known = names.contains(element) && kind != null && kind != RuleKind.CONSISTENT;
        model.addAttribute("dataset", dataset);
        model.addAttribute("crumbs", crumbs(dataset));
        model.addAttribute("elements", names);
        model.addAttribute("kinds", kinds());
        model.addAttribute("element", element);
        model.addAttribute("kind", kind);
        model.addAttribute("known", known);
        model.addAttribute("form", form);
        model.addAttribute(
                "errors",
                problem == null
                        ? null
                        : new FormErrors()
                                .add(known ? "parameter" : "element", problem)
                                .list());
        model.addAttribute("problem", problem);
        return "discovery/quality-rule-new";
    }

    private static List<RuleKind> kinds() {
        return Arrays.stream(RuleKind.values())
                .filter(kind -> kind != RuleKind.CONSISTENT)
                .toList();
    }

    private static Map<String, String> crumbs(Dataset dataset) {
        Map<String, String> crumbs = new LinkedHashMap<>();
        crumbs.put(dataset.name(), "/catalog/datasets/" + dataset.id());
        crumbs.put("Quality", "/catalog/datasets/" + dataset.id() + "/quality");
        return crumbs;
    }
}
