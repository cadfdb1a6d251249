package org.hornbook.server.discovery.quality;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.catalog.CatalogRights;
import org.hornbook.server.catalog.ClassificationsDecided;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetRef;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementQuery;
import org.hornbook.server.catalog.ElementRef;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.discovery.quality.KeptRule.Parameters;
import org.hornbook.server.discovery.quality.RuleTranslation.Proposal;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about rules; custodians about those of their collections, the governance lead about all. */
@Component
class QualityDecisions {

    private static final int MOST_DAYS = 3660;

    private final QualityStore store;
    private final QualityTasks tasks;
    private final Datasets datasets;
    private final Elements elements;
    private final CatalogRights rights;
    private final Journal journal;
    private final Clock clock;

    QualityDecisions(
            QualityStore store,
            QualityTasks tasks,
            Datasets datasets,
            Elements elements,
            CatalogRights rights,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.datasets = datasets;
        this.elements = elements;
        this.rights = rights;
        this.journal = journal;
        this.clock = clock;
    }

    /** The rule; ends the request with "not found" when there is none. */
    KeptRule require(QualityRuleId id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("There is no such quality rule."));
    }

    /** The dataset that the rule is about. */
    Dataset datasetOf(KeptRule rule) {
        return datasets.find(ref(rule))
                .orElseThrow(() -> Problem.notFound("The dataset of this rule is not in the catalog."));
    }

    /**
     * Puts a rule in force, with other parameters where wanted; "bad input" when they are out of range.
     *
     * @param version as it was read; "conflict" when somebody changed it since
     */
    @Transactional
    KeptRule accept(Actor actor, QualityRuleId id, int version, Parameters wanted) {
        KeptRule rule = require(id);
        Parameters parameters = checked(rule.kind(), wanted, rule.parameters().with());
        checkCurrent(rule, version);
        decide(actor, datasetOf(rule), List.of(new Change(rule, parameters)), RuleState.IN_FORCE, "");
        return require(id);
    }

    /** What became of a rule that somebody wrote. */
    sealed interface Adding {
        /** It is in force; the next scan measures it. */
        record Added(QualityRuleId rule) implements Adding {}

        /** The element has a rule of this kind; that one can be changed. */
        record Present(QualityRuleId rule) implements Adding {}
    }

    /** Puts a rule in force that no scan proposed; "bad input" when it does not fit the element. */
    @Transactional
    Adding add(Actor actor, Dataset dataset, String element, RuleKind kind, Parameters wanted) {
        checkMayDecide(actor, dataset);
        checkFits(dataset, element, kind);
        DatasetRef ref = new DatasetRef(dataset.repository(), dataset.name());
        var rule = new Proposal(
                new ElementRef(dataset.repository(), dataset.name(), element), kind, checked(kind, wanted, null));
        QualityRuleId id = QualityRuleId.random();
        if (!store.add(id, rule, actor.name(), clock.instant())) {
            return instead(actor, dataset, rule);
        }
        KeptRule added = require(id);
        journal.append(
                actor,
                "discovery.quality.added",
                new Subject("quality-rule", id.toString(), RuleWords.place(added)),
                details(added, added.parameters(), ""));
        tasks.follow(ref);
        return new Adding.Added(id);
    }

    /** A proposal, and what somebody once withdrew, is taken as it was written now; a rule in force stays. */
    private Adding instead(Actor actor, Dataset dataset, Proposal wanted) {
        KeptRule kept = store.of(new DatasetRef(dataset.repository(), dataset.name())).stream()
                .filter(rule -> rule.about().equals(wanted.about()) && rule.kind() == wanted.kind())
                .findFirst()
                .orElseThrow(QualityDecisions::conflict);
        if (kept.state() == RuleState.IN_FORCE) {
            return new Adding.Present(kept.id());
        }
        decide(actor, dataset, List.of(new Change(kept, wanted.parameters())), RuleState.IN_FORCE, "");
        return new Adding.Added(kept.id());
    }

    private void checkFits(Dataset dataset, String name, RuleKind kind) {
        Element element = elements.all(ElementQuery.in(dataset.id())).stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.badInput("Choose an element of this dataset."));
        if (kind == RuleKind.CONSISTENT) {
            throw Problem.badInput("Rules that compare elements come from links and copies that scans find.");
        }
        if (kind == RuleKind.IN_CODE_SET && element.classification().level().isPersonal()) {
            throw Problem.badInput("This element is about people, so its values are not kept, in no rule either.");
        }
    }

    /** Takes a rule out, with the reason; it is not measured and not proposed again. */
    @Transactional
    KeptRule withdraw(Actor actor, QualityRuleId id, int version, String reason) {
        if (reason.isBlank()) {
            throw Problem.badInput("Say why the rule does not fit: the next person who asks will read it here.");
        }
        KeptRule rule = require(id);
        checkCurrent(rule, version);
        decide(
                actor,
                datasetOf(rule),
                List.of(new Change(rule, rule.parameters())),
                RuleState.WITHDRAWN,
                reason.strip());
        return require(id);
    }

    /** Puts all proposals among these in force as they are; gives how many. */
    @Transactional
    int acceptAll(Actor actor, Dataset dataset, List<QualityRuleId> ids) {
        List<Change> proposals = chosen(dataset, ids).stream()
                .filter(rule -> rule.state() == RuleState.PROPOSED)
                .map(rule -> new Change(rule, rule.parameters()))
                .toList();
        decide(actor, dataset, proposals, RuleState.IN_FORCE, "");
        return proposals.size();
    }

    /** Takes all of these out with one reason; gives how many. */
    @Transactional
    int withdrawAll(Actor actor, Dataset dataset, List<QualityRuleId> ids, String reason) {
        List<Change> wanted = chosen(dataset, ids).stream()
                .filter(rule -> rule.state() != RuleState.WITHDRAWN)
                .map(rule -> new Change(rule, rule.parameters()))
                .toList();
        if (!wanted.isEmpty() && reason.isBlank()) {
            throw Problem.badInput("Say why the rules do not fit: the next person who asks will read it here.");
        }
        decide(actor, dataset, wanted, RuleState.WITHDRAWN, reason.strip());
        return wanted.size();
    }

    /** A rule with what it shall ask for. */
    private record Change(KeptRule rule, Parameters parameters) {}

    private List<KeptRule> chosen(Dataset dataset, List<QualityRuleId> ids) {
        return store.of(new DatasetRef(dataset.repository(), dataset.name())).stream()
                .filter(rule -> ids.contains(rule.id()))
                .toList();
    }

    private static void checkCurrent(KeptRule rule, int version) {
        if (rule.version() != version) {
            throw conflict();
        }
    }

    private static Problem conflict() {
        return Problem.conflict("Somebody changed this rule while you were looking at it.");
    }

    private void decide(Actor actor, Dataset dataset, List<Change> changes, RuleState state, String reason) {
        checkMayDecide(actor, dataset);
        // all rules before the first line in the journal, as scans take them
        for (Change change : changes) {
            if (!store.decide(change.rule(), state, reason, change.parameters(), actor.name(), clock.instant())) {
                throw conflict();
            }
        }
        changes.forEach(change -> journal.append(
                actor,
                state == RuleState.IN_FORCE ? "discovery.quality.accepted" : "discovery.quality.withdrawn",
                new Subject("quality-rule", change.rule().id().toString(), RuleWords.place(change.rule())),
                details(change.rule(), change.parameters(), reason)));
        tasks.follow(new DatasetRef(dataset.repository(), dataset.name()));
    }

    private void checkMayDecide(Actor actor, Dataset dataset) {
        if (!rights.mayClassify(actor, dataset)) {
            throw Problem.notAllowed(
                    "Only the custodian and the deputy of its collection, and the governance lead, decide about its rules.");
        }
    }

    /** The codes themselves stay out of the journal, which keeps for ever. */
    private static Map<String, String> details(KeptRule rule, Parameters parameters, String reason) {
        Map<String, String> details = new HashMap<>();
        details.put("rule", rule.kind().title());
        if (!reason.isEmpty()) {
            details.put("reason", reason);
        }
        Optional.ofNullable(parameters.share()).ifPresent(share -> details.put("share", RuleWords.percent(share)));
        Optional.ofNullable(parameters.days()).ifPresent(days -> details.put("days", days.toString()));
        if (!parameters.codes().isEmpty()) {
            details.put("codes", String.valueOf(parameters.codes().size()));
        }
        return details;
    }

    /** Only what the kind asks for is taken. */
    private static Parameters checked(RuleKind kind, Parameters wanted, @Nullable ElementRef with) {
        Double share = wanted.share();
        Integer days = wanted.days();
        return switch (kind) {
            case COMPLETE, OF_ONE_TYPE, CONSISTENT -> {
                if (share == null || !(share >= 0 && share <= 1)) {
                    throw Problem.badInput("Enter the share as a number of percent from 0 to 100, such as 98.5.");
                }
                yield new Parameters(share, null, List.of(), with);
            }
            case CURRENT -> {
                if (days == null || days < 1 || days > MOST_DAYS) {
                    throw Problem.badInput("Enter the age as a whole number of days from 1 to 3660.");
                }
                yield new Parameters(null, days, List.of(), null);
            }
            case IN_CODE_SET -> {
                if (wanted.codes().isEmpty()) {
                    throw Problem.badInput("Enter at least one code, each on a line of its own.");
                }
                yield new Parameters(null, null, wanted.codes(), null);
            }
            case NOT_IN_FUTURE, UNIQUE -> Parameters.NONE;
        };
    }

    /** What people say is about people keeps no codes from then on. */
    @EventListener
    @Transactional
    void decided(ClassificationsDecided event) {
        for (Dataset dataset : datasets.findAll(event.datasets())) {
            store.forgetCodes(
                    new DatasetRef(dataset.repository(), dataset.name()),
                    elements.all(ElementQuery.in(dataset.id())).stream()
                            .filter(element -> element.classification().level().isPersonal())
                            .map(Element::name)
                            .toList());
        }
    }

    private static DatasetRef ref(KeptRule rule) {
        return new DatasetRef(rule.about().repository(), rule.about().dataset());
    }
}
