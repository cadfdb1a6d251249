package org.hornbook.server.discovery.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.Custodianship;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetRef;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Role;
import org.hornbook.server.tasks.NewTask;
import org.hornbook.server.tasks.Tasks;
import org.springframework.stereotype.Component;

/**
 * One task a dataset while rules in force fail: for the custodian of its collection, or for the governance lead when
 * nobody answers for it.
 */
@Component
class QualityTasks {

    static final String KIND = "discovery.quality-fails";

    private static final int DAYS = 14;
    private static final int NAMED = 3;

    private final QualityStore store;
    private final Datasets datasets;
    private final Collections collections;
    private final Custodianship custodianship;
    private final Tasks tasks;
    private final District district;
    private final Clock clock;

    QualityTasks(
            QualityStore store,
            Datasets datasets,
            Collections collections,
            Custodianship custodianship,
            Tasks tasks,
            District district,
            Clock clock) {
        this.store = store;
        this.datasets = datasets;
        this.collections = collections;
        this.custodianship = custodianship;
        this.tasks = tasks;
        this.district = district;
        this.clock = clock;
    }

    /** Raises or closes the dataset's task, as its rules stand now. */
    void follow(DatasetRef ref) {
        datasets.find(ref).ifPresent(dataset -> {
            List<KeptRule> failing =
                    store.of(ref).stream().filter(KeptRule::fails).toList();
            if (failing.isEmpty()) {
                tasks.close(Actor.system(), KIND, "dataset", dataset.id().toString(), "no rule in force fails");
            } else {
                raise(dataset, failing);
            }
        });
    }

    private void raise(Dataset dataset, List<KeptRule> failing) {
        String names = String.join(
                ", ",
                failing.stream()
                        .map(rule -> rule.about().element())
                        .distinct()
                        .limit(NAMED)
                        .toList());
        tasks.raise(
                Actor.system(),
                new NewTask(
                        KIND,
                        "dataset",
                        dataset.id().toString(),
                        "Mend the data in “%s”".formatted(dataset.name()),
                        "%d quality %s not met, about %s%s."
                                .formatted(
                                        failing.size(),
                                        failing.size() == 1 ? "rule is" : "rules are",
                                        names,
                                        failing.size() > NAMED ? " and others" : ""),
                        "/catalog/datasets/" + dataset.id() + "/quality",
                        keeper(dataset).orElse(null),
                        Role.GOVERNANCE_LEAD,
                        LocalDate.ofInstant(clock.instant(), district.zone()).plusDays(DAYS)));
    }

    private Optional<AccountId> keeper(Dataset dataset) {
        return Optional.ofNullable(dataset.collection())
                .flatMap(collections::find)
                .flatMap(custodianship::actingFor);
    }
}
