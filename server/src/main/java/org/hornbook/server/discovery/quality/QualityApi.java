package org.hornbook.server.discovery.quality;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.DatasetRef;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The quality of a dataset for programs. */
@RestController
@SignedIn
class QualityApi {

    private final QualityStore store;
    private final Datasets datasets;
    private final Repositories repositories;

    QualityApi(QualityStore store, Datasets datasets, Repositories repositories) {
        this.store = store;
        this.datasets = datasets;
        this.repositories = repositories;
    }

    /**
     * A rule as programs read it; enumerations in small letters.
     *
     * @param figure share of rows or values that keep the rule, 0 to 1, or days for currency; null when there is none
     * @param atFault rows or values at fault, perhaps an estimate; null unless it is not met
     */
    record RuleAnswer(
            String id,
            String element,
            String dimension,
            String kind,
            String rule,
            String state,
            @Nullable String result,
            @Nullable Double figure,
            @Nullable Long atFault,
            @Nullable Instant measuredAt) {

        static RuleAnswer of(KeptRule rule, Map<RepositoryId, String> names) {
            Outcome latest = rule.latest();
            return new RuleAnswer(
                    rule.id().toString(),
                    rule.about().element(),
                    small(rule.kind().dimensionTitle()),
                    small(rule.kind().name()),
                    RuleWords.sentence(rule, names),
                    small(rule.state().name()),
                    latest == null ? null : small(latest.verdict().name()),
                    latest == null ? null : latest.figure(),
                    latest == null ? null : latest.atFault(),
                    latest == null ? null : latest.at());
        }

        private static String small(String name) {
            return name.toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** All rules of a dataset, withdrawn ones too. */
    record QualityAnswer(String dataset, List<RuleAnswer> rules) {}

    @GetMapping("/api/v1/datasets/{id}/quality")
    QualityAnswer quality(@PathVariable DatasetId id) {
        Dataset dataset = datasets.require(id);
        Map<RepositoryId, String> names = new HashMap<>();
        repositories.all().forEach(repository -> names.put(repository.id(), repository.name()));
        return new QualityAnswer(
                id.toString(),
                store.of(new DatasetRef(dataset.repository(), dataset.name())).stream()
                        .map(rule -> RuleAnswer.of(rule, names))
                        .toList());
    }
}
