package org.hornbook.server.discovery.quality;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hornbook.discovery.ProfiledDataset;
import org.hornbook.discovery.classify.Verdict;
import org.hornbook.discovery.overlap.Overlaps;
import org.hornbook.discovery.overlap.RepositoryDatasets;
import org.hornbook.discovery.quality.QualityCheck;
import org.hornbook.discovery.quality.QualityRules;
import org.hornbook.server.catalog.DatasetRef;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.ScanId;
import org.hornbook.server.discovery.quality.QualityResultStore.Measured;
import org.hornbook.server.shared.District;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes rules from what a scan found and measures those that are wanted or proposed (clauses AUD-1, USE-2). Rules
 * about one dataset are measured as the dataset is scanned; rules that compare repositories when these are compared.
 */
@Component
public class QualityMeasuring {

    private final QualityStore store;
    private final QualityResultStore results;
    private final QualityTasks tasks;
    private final District district;
    private final Clock clock;

    QualityMeasuring(
            QualityStore store, QualityResultStore results, QualityTasks tasks, District district, Clock clock) {
        this.store = store;
        this.results = results;
        this.tasks = tasks;
        this.district = district;
        this.clock = clock;
    }

    /** Takes in one scanned dataset; belongs in the transaction that keeps it. */
    @Transactional
    public void scanned(RepositoryId repository, String repositoryName, ScanId scan, ProfiledDataset dataset) {
        DatasetRef ref = new DatasetRef(repository, dataset.profile().dataset().qualifiedName());
        var translation = new RuleTranslation(Map.of(repository, repositoryName));
        store.forgetCodes(ref, aboutPeople(dataset.verdicts()));
        store.propose(QualityRules.propose(repositoryName, dataset, today()).stream()
                .map(translation::ofEngine)
                .toList());
        var check = new QualityCheck(List.of(new RepositoryDatasets(repositoryName, List.of(dataset))), today());
        List<KeptRule> rules = store.of(ref).stream()
                .filter(rule -> rule.kind() != RuleKind.CONSISTENT)
                .toList();
        measure(rules, translation, check, rule -> scan);
        tasks.follow(ref);
    }

    /**
     * Takes in the comparison of all repositories.
     *
     * @param names the repositories' names in the comparison
     * @param scans the scan that each dataset was last found by
     */
    @Transactional
    public void compared(
            Overlaps overlaps,
            List<RepositoryDatasets> repositories,
            Map<RepositoryId, String> names,
            Map<DatasetRef, ScanId> scans) {
        var translation = new RuleTranslation(names);
        store.propose(QualityRules.propose(overlaps.overlaps()).stream()
                .map(translation::ofEngine)
                .toList());
        List<KeptRule> rules = store.consistent().stream()
                .filter(rule -> scans.containsKey(dataset(rule)))
                .toList();
        Map<DatasetRef, ScanId> known = new HashMap<>(scans);
        measure(rules, translation, new QualityCheck(repositories, today()), rule -> known.get(dataset(rule)));
        Set<DatasetRef> touched = new HashSet<>();
        rules.forEach(rule -> touched.add(dataset(rule)));
        touched.forEach(tasks::follow);
    }

    /** Notes which datasets a complete scan did not find. */
    @Transactional
    public void ended(RepositoryId repository, Set<String> seen) {
        results.gone(repository, seen, clock.instant())
                .forEach(dataset -> tasks.follow(new DatasetRef(repository, dataset)));
    }

    private void measure(
            List<KeptRule> rules,
            RuleTranslation translation,
            QualityCheck check,
            Function<KeptRule, @org.jspecify.annotations.Nullable ScanId> scans) {
        Instant now = clock.instant();
        List<Measured> measured = new ArrayList<>();
        for (KeptRule rule : rules) {
            ScanId scan = scans.apply(rule);
            if (rule.state() != RuleState.WITHDRAWN && scan != null) {
                translation
                        .toEngine(rule)
                        .map(check::evaluate)
                        .ifPresent(result -> measured.add(new Measured(rule.id(), scan, Outcome.of(result, now))));
            }
        }
        results.measured(measured, now);
    }

    private static DatasetRef dataset(KeptRule rule) {
        return new DatasetRef(rule.about().repository(), rule.about().dataset());
    }

    private static List<String> aboutPeople(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.sensitivity().isPersonal())
                .map(Verdict::column)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), district.zone());
    }
}
