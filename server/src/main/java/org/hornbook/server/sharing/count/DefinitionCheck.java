package org.hornbook.server.sharing.count;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.catalog.Link;
import org.hornbook.server.discovery.RepositoryReading;
import org.hornbook.server.sharing.TableDefinition;
import org.hornbook.server.sharing.TableDefinition.Breakdown;
import org.hornbook.server.sharing.TableDefinition.Condition;
import org.hornbook.server.sharing.TableDefinition.Source;
import org.hornbook.server.web.FormErrors;
import org.springframework.stereotype.Component;

/** Holds a definition against the catalog, when it is entered and again each time it is counted. */
@Component
public class DefinitionCheck {

    private final Datasets datasets;
    private final Elements elements;
    private final Choices choices;
    private final RepositoryReading reading;

    DefinitionCheck(Datasets datasets, Elements elements, Choices choices, RepositoryReading reading) {
        this.datasets = datasets;
        this.elements = elements;
        this.choices = choices;
        this.reading = reading;
    }

    /** What is wrong with it; fields are named as the form has them: {@code breakdown1}, {@code condition2}. */
    public FormErrors check(TableDefinition definition) {
        FormErrors errors = new FormErrors();
        Optional<Dataset> dataset = datasets.find(definition.dataset()).filter(found -> !found.gone());
        if (dataset.isEmpty()) {
            return errors.add("dataset", "The dataset is no longer in its repository. Choose another one.");
        }
        errors.addIf(
                !reading.isConnected(dataset.get().repository()),
                "dataset",
                "The repository is not connected, so nothing can be counted in it. Ask the governance lead to connect it.");
        checkBreakdowns(dataset.get(), definition, errors);
        ElementId subject = definition.subject();
        errors.addIf(
                subject != null && !isOf(dataset.get(), subject),
                "subject",
                "Choose an element of this dataset, or count rows.");
        List<Condition> conditions = definition.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            checkCondition(dataset.get(), conditions.get(i), "condition" + (i + 1), errors);
        }
        Condition period = definition.period();
        if (period != null) {
            checkCondition(dataset.get(), period, "period", errors);
        }
        checkTwice(definition, errors);
        return errors;
    }

    private void checkBreakdowns(Dataset dataset, TableDefinition definition, FormErrors errors) {
        List<Breakdown> breakdowns = definition.breakdowns();
        errors.addIf(breakdowns.isEmpty(), "breakdown1", "Choose at least one element to break the table down by.");
        errors.addIf(
                breakdowns.size() > TableDefinition.MOST_BREAKDOWNS,
                "breakdown1",
                "A table can be broken down by at most " + TableDefinition.MOST_BREAKDOWNS + " elements.");
        Set<String> labels = new HashSet<>();
        for (int i = 0; i < breakdowns.size(); i++) {
            Breakdown breakdown = breakdowns.get(i);
            String field = "breakdown" + (i + 1);
            checkSource(dataset, breakdown.source(), field, errors);
            errors.addIf(
                    breakdown.label().isBlank(), "label" + (i + 1), "Say what readers see above these categories.");
            errors.addIf(
                    !labels.add(breakdown.label().strip().toLowerCase(java.util.Locale.ROOT)),
                    "label" + (i + 1),
                    "Two breakdowns have the same heading. Give each its own.");
            checkWords(breakdown, "words" + (i + 1), errors);
            Source names = breakdown.names();
            errors.addIf(
                    names != null
                            && (names.through() == null
                                    || resolve(dataset, names)
                                            .filter(found -> !found.element()
                                                    .classification()
                                                    .level()
                                                    .isPersonal())
                                            .isEmpty()),
                    "names" + (i + 1),
                    "Choose where the names are found anew; the catalog has changed.");
        }
    }

    private static void checkWords(Breakdown breakdown, String field, FormErrors errors) {
        Set<String> grouped = new HashSet<>();
        Set<String> named = new HashSet<>();
        for (TableDefinition.Word word : breakdown.words()) {
            for (String code : word.codes()) {
                if (!(word.group() ? grouped : named).add(code)) {
                    errors.add(
                            field,
                            "The value “" + code + "” stands in two " + (word.group() ? "groups" : "lines")
                                    + ". Each value can be in one.");
                    return;
                }
            }
        }
    }

    private void checkCondition(Dataset dataset, Condition condition, String field, FormErrors errors) {
        checkSource(dataset, condition.source(), field, errors);
        errors.addIf(condition.values().isEmpty(), field + "Values", "Enter at least one value, or choose no element.");
    }

    private void checkSource(Dataset dataset, Source source, String field, FormErrors errors) {
        Optional<Resolved> found = resolve(dataset, source);
        if (found.isEmpty()) {
            errors.add(field, "This element or the link to it is no longer in the catalog. Choose another one.");
        } else if (!Choices.mayBreakDown(found.get().element())) {
            errors.add(
                    field,
                    "“%s” is restricted, or its values tell who somebody is, so no public table may be made of it. Choose another element."
                            .formatted(found.get().element().name()));
        }
    }

    /** Each element once, or the conditions on it could not be told apart from its categories. */
    private static void checkTwice(TableDefinition definition, FormErrors errors) {
        Set<ElementId> used = new HashSet<>();
        for (int i = 0; i < definition.breakdowns().size(); i++) {
            errors.addIf(
                    !used.add(definition.breakdowns().get(i).source().element()),
                    "breakdown" + (i + 1),
                    "The table is broken down by this element already.");
        }
        List<Condition> conditions = new ArrayList<>(definition.conditions());
        Condition period = definition.period();
        for (int i = 0; i < conditions.size(); i++) {
            errors.addIf(
                    !used.add(conditions.get(i).source().element()),
                    "condition" + (i + 1),
                    "The table is broken down by this element, or limited by it, already.");
        }
        errors.addIf(
                period != null && !used.add(period.source().element()),
                "period",
                "The table is broken down by this element, or limited by it, already.");
    }

    private boolean isOf(Dataset dataset, ElementId id) {
        return choices.subjects(dataset).stream()
                .anyMatch(choice -> choice.element().id().equals(id));
    }

    /** The element as it stands in the catalog; empty when it, or the link to it, is gone. */
    Optional<Resolved> resolve(Dataset dataset, Source source) {
        Optional<Element> element = elements.find(source.element()).filter(found -> !found.gone());
        if (source.through() == null) {
            return element.filter(found -> found.dataset().equals(dataset.id()))
                    .map(found -> new Resolved(found, null));
        }
        Optional<Link> link = choices.link(dataset, source.through());
        return element.flatMap(
                found -> link.filter(through -> through.to().dataset().equals(found.dataset()))
                        .map(through -> new Resolved(found, through)));
    }

    Dataset require(TableDefinition definition) {
        return datasets.require(definition.dataset());
    }
}
