package org.hornbook.server.sharing.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.sharing.DefinedTable;
import org.hornbook.server.sharing.ReleaseDesk;
import org.hornbook.server.sharing.ReleaseId;
import org.hornbook.server.sharing.RuleSets;
import org.hornbook.server.sharing.SharingRights;
import org.hornbook.server.sharing.TableDefinition;
import org.hornbook.server.sharing.TableFacts;
import org.hornbook.server.sharing.TableId;
import org.hornbook.server.sharing.Tables;
import org.hornbook.server.sharing.count.Choices;
import org.hornbook.server.sharing.count.DefinitionCheck;
import org.hornbook.server.web.FormErrors;
import org.hornbook.server.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Defining a table: the dataset first, then everything on one page. */
@Controller
@SignedIn
class TablePages {

    private final Tables tables;
    private final ReleaseDesk releases;
    private final RuleSets ruleSets;
    private final Choices choices;
    private final DefinitionCheck check;
    private final DatasetChoice datasetChoice;
    private final Datasets datasets;
    private final Accounts accounts;
    private final SharingRights rights;

    TablePages(
            Tables tables,
            ReleaseDesk releases,
            RuleSets ruleSets,
            Choices choices,
            DefinitionCheck check,
            DatasetChoice datasetChoice,
            Datasets datasets,
            Accounts accounts,
            SharingRights rights) {
        this.tables = tables;
        this.releases = releases;
        this.ruleSets = ruleSets;
        this.choices = choices;
        this.check = check;
        this.datasetChoice = datasetChoice;
        this.datasets = datasets;
        this.accounts = accounts;
        this.rights = rights;
    }

    @GetMapping("/sharing/tables/new")
    String begin(
            @RequestParam(name = "dataset", required = false) @Nullable DatasetId dataset,
            @RequestParam(name = "q", defaultValue = "") String words,
            Actor actor,
            Model model) {
        rights.checkMayDefineSome(actor);
        if (dataset == null) {
            List<Dataset> found = datasetChoice.forTables(actor, words);
            model.addAttribute("words", words);
            model.addAttribute("datasets", found);
            model.addAttribute("most", DatasetChoice.MOST);
            return "sharing/dataset-choice";
        }
        Dataset chosen = datasets.require(dataset);
        checkMayDefine(actor, chosen);
        String email =
                accounts.find(actor.id()).map(account -> account.signInName()).orElse("");
        return form(TableForm.empty(chosen, actor, email), chosen, null, null, model);
    }

    @PostMapping("/sharing/tables")
    String create(
            @RequestParam Map<String, String> parameters,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        rights.checkMayDefineSome(actor);
        TableForm form = TableForm.sent(parameters);
        Dataset dataset = form.dataset()
                .flatMap(datasets::find)
                .orElseThrow(() -> Problem.badInput("Choose the dataset that the table is made of first."));
        checkMayDefine(actor, dataset);
        Entered entered = read(form, dataset);
        entered.errors()
                .addIf(
                        form.value("release").isBlank() || form.value("release").length() > 100,
                        "release",
                        "Say what time the numbers are about, such as “School year 2026–27”.");
        if (!entered.errors().isEmpty()) {
            response.setStatus(422);
            return form(form, dataset, entered.errors(), null, model);
        }
        TableId id = tables.define(
                actor, entered.facts(), entered.definition(), form.rules().orElseThrow());
        ReleaseId release =
                releases.prepare(actor, id, new ReleaseDesk.Wanted(form.value("release"), null, null, null));
        redirect.addFlashAttribute("flash", "The table is defined. It is being counted now.");
        return "redirect:/sharing/releases/" + release;
    }

    @GetMapping("/sharing/tables/{id}/edit")
    String edit(@PathVariable TableId id, Actor actor, Model model) {
        DefinedTable table = tables.require(id);
        checkMayEdit(actor, table);
        return form(TableForm.of(table), datasets.require(table.definition().dataset()), null, table, model);
    }

    @PostMapping("/sharing/tables/{id}")
    String change(
            @PathVariable TableId id,
            @RequestParam Map<String, String> parameters,
            Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DefinedTable table = tables.require(id);
        checkMayEdit(actor, table);
        TableForm form = TableForm.sent(parameters);
        Dataset dataset = datasets.require(table.definition().dataset());
        Entered entered = read(form, dataset);
        if (!entered.errors().isEmpty()) {
            response.setStatus(422);
            return form(form, dataset, entered.errors(), table, model);
        }
        tables.change(
                actor,
                id,
                form.version(),
                entered.facts(),
                entered.definition(),
                form.rules().orElseThrow());
        redirect.addFlashAttribute("flash", "The table is changed. Count its draft anew to see the difference.");
        return "redirect:/sharing/tables/" + id;
    }

    /** What was entered, with what is wrong with it. */
    private record Entered(TableFacts facts, TableDefinition definition, FormErrors errors) {}

    private Entered read(TableForm form, Dataset dataset) {
        FormErrors errors = new FormErrors();
        TableFacts facts = form.facts(errors);
        TableDefinition definition = form.definition(dataset.id(), errors);
        check.check(definition).list().forEach(error -> errors.add(error.field(), error.text()));
        errors.addIf(form.rules().isEmpty(), "rules", "Choose the rules by which the table is protected.");
        return new Entered(facts, definition, errors);
    }

    private String form(
            TableForm form, Dataset dataset, @Nullable FormErrors errors, @Nullable DefinedTable table, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors == null ? List.of() : errors.list());
        model.addAttribute("faults", errors == null ? new FormErrors() : errors);
        model.addAttribute("dataset", dataset);
        model.addAttribute("table", table);
        model.addAttribute("elements", choices.breakdowns(dataset));
        model.addAttribute("nameElements", choices.names(dataset));
        model.addAttribute("subjects", choices.subjects(dataset));
        model.addAttribute("ruleSets", ruleSets.all());
        return "sharing/table-form";
    }

    private void checkMayDefine(Actor actor, Dataset dataset) {
        if (!rights.mayDefine(actor, dataset.id())) {
            throw Problem.notAllowed(
                    "Only the custodian and the deputy of the collection that the data is in, and the governance lead, make tables of it. You can ask for a table instead.");
        }
    }

    private void checkMayEdit(Actor actor, DefinedTable table) {
        if (!rights.mayEdit(actor, table)) {
            throw Problem.notAllowed(
                    "Only its author, the custodian and the deputy of its data, and the governance lead change this table.");
        }
    }
}
