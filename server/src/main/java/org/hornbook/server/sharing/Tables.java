package org.hornbook.server.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.sharing.count.DefinitionCheck;
import org.hornbook.server.sharing.opendata.UpdateFrequency;
import org.hornbook.server.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables of the publishing desk: defining them, and changing what is said of them (clause SHR-1). */
@Component
public class Tables {

    private static final int LONGEST_SLUG = 70;

    private final TableStore store;
    private final DefinitionCheck check;
    private final RuleSets ruleSets;
    private final SharingRights rights;
    private final Datasets datasets;
    private final Journal journal;
    private final District district;
    private final Clock clock;

    Tables(
            TableStore store,
            DefinitionCheck check,
            RuleSets ruleSets,
            SharingRights rights,
            Datasets datasets,
            Journal journal,
            District district,
            Clock clock) {
        this.store = store;
        this.check = check;
        this.ruleSets = ruleSets;
        this.rights = rights;
        this.datasets = datasets;
        this.journal = journal;
        this.district = district;
        this.clock = clock;
    }

    /** Defines a table. What is wrong with the definition should be looked for before; here it ends the request. */
    @Transactional
    public TableId define(Actor actor, TableFacts facts, TableDefinition definition, RuleSetId rules) {
        checkMayDefine(actor, definition);
        checkSound(facts, definition);
        ruleSets.require(rules);
        DefinedTable table = new DefinedTable(
                TableId.random(),
                freeSlug(facts.title()),
                facts,
                definition,
                rules,
                actor.id(),
                actor.name(),
                clock.instant(),
                nextRefresh(facts, null),
                0);
        store.insert(table);
        journal.append(actor, "sharing.table.defined", Subjects.of(table), details(table));
        return table.id();
    }

    /**
     * Changes a table; drafts are counted anew when their authors ask for it.
     *
     * @param version as it was read; "conflict" when somebody changed it since
     */
    @Transactional
    public void change(
            Actor actor, TableId id, int version, TableFacts facts, TableDefinition definition, RuleSetId rules) {
        DefinedTable before = require(id);
        SharingRights.check(
                rights.mayEdit(actor, before),
                "Only its author, the custodian and the deputy of its data, and the governance lead change this table.");
        checkMayDefine(actor, definition);
        checkSound(facts, definition);
        ruleSets.require(rules);
        DefinedTable after = new DefinedTable(
                id,
                before.slug(),
                facts,
                definition,
                rules,
                before.author(),
                before.authorName(),
                before.createdAt(),
                nextRefresh(facts, before),
                version + 1);
        if (!store.update(after, version)) {
            throw Problem.conflict("Somebody changed this table while you were editing it.");
        }
        journal.append(actor, "sharing.table.changed", Subjects.of(after), details(after));
    }

    /** The table, if it exists. */
    public Optional<DefinedTable> find(TableId id) {
        return store.find(id);
    }

    /** The table; ends the request with "not found" when there is none. */
    public DefinedTable require(TableId id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("There is no such table at the publishing desk."));
    }

    /** All of them by title. */
    public List<DefinedTable> all() {
        return store.all();
    }

    private void checkMayDefine(Actor actor, TableDefinition definition) {
        SharingRights.check(
                rights.mayDefine(actor, definition.dataset()),
                "Only the custodian and the deputy of the collection that the data is in, and the governance lead, make tables of it. You can ask for a table instead.");
    }

    private void checkSound(TableFacts facts, TableDefinition definition) {
        if (facts.title().isBlank()) {
            throw Problem.badInput("Give the table a title.");
        }
        FormErrors errors = check.check(definition);
        if (!errors.isEmpty()) {
            throw Problem.badInput(errors.list().getFirst().text());
        }
    }

    private @Nullable LocalDate nextRefresh(TableFacts facts, @Nullable DefinedTable before) {
        if (facts.frequency() != UpdateFrequency.ANNUAL) {
            return null;
        }
        LocalDate kept = before == null ? null : before.nextRefresh();
        return kept != null
                ? kept
                : LocalDate.ofInstant(clock.instant(), district.zone()).plusYears(1);
    }

    private Map<String, String> details(DefinedTable table) {
        TableDefinition definition = table.definition();
        return Map.of(
                "dataset",
                        datasets.find(definition.dataset())
                                .map(dataset -> dataset.repositoryName() + " › " + dataset.name())
                                .orElse("gone"),
                "by",
                        String.join(
                                ", ",
                                definition.breakdowns().stream()
                                        .map(TableDefinition.Breakdown::label)
                                        .toList()),
                "conditions", Integer.toString(definition.conditions().size()));
    }

    /** Lower-case words of the title with hyphens between; a number behind it when it is taken. */
    private String freeSlug(String title) {
        String plain = java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String slug = plain.substring(0, Math.min(plain.length(), LONGEST_SLUG)).replaceAll("-$", "");
        String base = slug.isEmpty() ? "table" : slug;
        String free = base;
        for (int n = 2; store.isTaken(free); n++) {
            free = base + "-" + n;
        }
        return free;
    }
}
