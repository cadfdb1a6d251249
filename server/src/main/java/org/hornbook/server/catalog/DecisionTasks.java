package org.hornbook.server.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.hornbook.server.obligations.PackSetting;
import org.hornbook.server.obligations.PolicyPack;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Role;
import org.hornbook.server.tasks.NewTask;
import org.hornbook.server.tasks.Tasks;
import org.springframework.stereotype.Component;

/**
 * Keeps the tasks to decide about copies and related data in step with what is decided (clauses ORG-1, ORG-2): for the
 * custodian of the collection, or for the governance lead when nobody answers for it.
 */
@Component
class DecisionTasks {

    static final String COPY = "catalog.decide-copy";
    static final String RELATED = "catalog.decide-related-data";

    private final DatasetStore datasets;
    private final Collections collections;
    private final Custodianship custodianship;
    private final Tasks tasks;
    private final PolicyPack pack;
    private final Clock clock;
    private final District district;

    DecisionTasks(
            DatasetStore datasets,
            Collections collections,
            Custodianship custodianship,
            Tasks tasks,
            PolicyPack pack,
            Clock clock,
            District district) {
        this.datasets = datasets;
        this.collections = collections;
        this.custodianship = custodianship;
        this.tasks = tasks;
        this.pack = pack;
        this.clock = clock;
        this.district = district;
    }

    void follow(Consolidation suggestion) {
        String id = suggestion.id().toString();
        if (!suggestion.open()) {
            tasks.close(Actor.system(), RELATED, "consolidation", id, "decided");
            return;
        }
        raise(
                RELATED,
                "consolidation",
                id,
                "Decide whether “%s” and “%s” stay apart"
                        .formatted(suggestion.left().name(), suggestion.right().name()),
                suggestion.evidence() + ".",
                "/catalog/consolidations/" + id,
                suggestion.left().dataset());
    }

    void follow(Copy copy, LocalDate today) {
        String id = copy.id().toString();
        if (!copy.level().isPersonal() || copy.explained(today)) {
            tasks.close(Actor.system(), COPY, "copy", id, "decided");
            return;
        }
        raise(
                COPY,
                "copy",
                id,
                "Link, delete or justify the copy “%s”".formatted(copy.copy().name()),
                "It repeats %s: %s.".formatted(copy.original().label(), copy.evidence()),
                "/catalog/copies/" + id,
                copy.copy().dataset());
    }

    private void raise(
            String kind, String subjectKind, String id, String title, String why, String href, DatasetId dataset) {
        tasks.raise(
                Actor.system(),
                new NewTask(
                        kind,
                        subjectKind,
                        id,
                        title,
                        why,
                        href,
                        keeper(dataset).orElse(null),
                        Role.GOVERNANCE_LEAD,
                        LocalDate.ofInstant(clock.instant(), district.zone())
                                .plusDays(pack.setting(PackSetting.DECISION_DAYS))));
    }

    private Optional<AccountId> keeper(DatasetId dataset) {
        return datasets.find(dataset)
                .map(Dataset::collection)
                .flatMap(collections::find)
                .flatMap(custodianship::actingFor);
    }
}
