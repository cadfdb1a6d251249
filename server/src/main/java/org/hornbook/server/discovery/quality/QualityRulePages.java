package org.hornbook.server.discovery.quality;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.hornbook.server.catalog.CatalogRights;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.journal.JournalQuery;
import org.hornbook.server.journal.JournalReading;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One quality rule: what it asks for, how it came out scan by scan, and the decision about it. */
@Controller
@SignedIn
class QualityRulePages {

    private static final int SCANS = 30;
    private static final int HISTORY = 20;

    private final QualityReading reading;
    private final QualityDecisions decisions;
    private final Repositories repositories;
    private final CatalogRights rights;
    private final JournalReading journal;

    QualityRulePages(
            QualityReading reading,
            QualityDecisions decisions,
            Repositories repositories,
            CatalogRights rights,
            JournalReading journal) {
        this.reading = reading;
        this.decisions = decisions;
        this.repositories = repositories;
        this.rights = rights;
        this.journal = journal;
    }

    @GetMapping("/catalog/quality/{id}")
    String show(@PathVariable QualityRuleId id, Actor actor, Model model) {
        KeptRule rule = decisions.require(id);
        return page(rule, RuleForm.of(rule), null, actor, model);
    }

    private String page(KeptRule rule, RuleForm form, @Nullable FormErrors errors, Actor actor, Model model) {
        Dataset dataset = decisions.datasetOf(rule);
        Map<RepositoryId, String> names = new HashMap<>();
        repositories.all().forEach(repository -> names.put(repository.id(), repository.name()));
        model.addAttribute("rule", rule);
        model.addAttribute("view", RuleView.of(rule, names));
        model.addAttribute("dataset", dataset);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors == null ? null : errors.list());
        model.addAttribute("parameterError", errors == null ? null : errors.of("parameter"));
        model.addAttribute("reasonError", errors == null ? null : errors.of("reason"));
        model.addAttribute("mayDecide", rights.mayClassify(actor, dataset));
        model.addAttribute("chart", QualityChart.of(rule, reading.history(rule.id(), SCANS)));
        model.addAttribute(
                "history",
                journal.find(JournalQuery.ofSubject("quality-rule", rule.id().toString()), HISTORY));
        model.addAttribute("crumbs", crumbs(dataset));
        return "discovery/quality-rule";
    }

    private static Map<String, String> crumbs(Dataset dataset) {
        Map<String, String> crumbs = new java.util.LinkedHashMap<>();
        crumbs.put(dataset.name(), "/catalog/datasets/" + dataset.id());
        crumbs.put("Quality", "/catalog/datasets/" + dataset.id() + "/quality");
        return crumbs;
    }

    @PostMapping("/catalog/quality/{id}")
    String decide(
            @PathVariable QualityRuleId id,
            @ModelAttribute RuleForm form,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        int version = form.version() == null ? -1 : form.version();
        try {
            if (form.withdraws()) {
                decisions.withdraw(actor, id, version, RuleForm.text(form.reason()));
                redirect.addFlashAttribute("flash", "The rule is withdrawn. Scans do not propose it again.");
            } else {
                decisions.accept(actor, id, version, form.parameters());
                redirect.addFlashAttribute("flash", "The rule is in force. Every scan measures it.");
            }
            return "redirect:/catalog/quality/" + id;
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.BAD_INPUT) {
                throw problem;
            }
            response.setStatus(422);
            var errors = new FormErrors().add(form.withdraws() ? "reason" : "parameter", problem.text());
            return page(decisions.require(id), form, errors, actor, model);
        }
    }
}
