package org.hornbook.server.catalog.checks;

import java.util.List;
import org.hornbook.server.catalog.CollectionQuery;
import org.hornbook.server.catalog.CollectionQuery.Gap;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.DataCollection;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetQuery;
import org.hornbook.server.catalog.DatasetQuery.Show;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.shared.Paging;
import org.springframework.stereotype.Component;

/** Clause STO-1: the inventory says where everything is and who answers for it. */
@Component
class EntriesHaveLocationAndCustodian implements ClauseCheck {

    private final Repositories repositories;
    private final Collections collections;
    private final Datasets datasets;

    EntriesHaveLocationAndCustodian(Repositories repositories, Collections collections, Datasets datasets) {
        this.repositories = repositories;
        this.collections = collections;
        this.datasets = datasets;
    }

    @Override
    public String code() {
        return "entries-have-location-and-custodian";
    }

    @Override
    public String statement() {
        return "Every repository has a location, every collection a location and a custodian, "
                + "and all personal data belongs to a collection.";
    }

    @Override
    public ClauseResult evaluate() {
        List<Repository> nowhere = repositories.all().stream()
                .filter(repository -> repository.facts().location().isEmpty())
                .toList();
        List<DataCollection> unkept = collections.all(CollectionQuery.lacking(Gap.CUSTODIAN));
        List<DataCollection> unplaced = collections.all(CollectionQuery.lacking(Gap.LOCATION));
        Paging<Dataset> loose =
                datasets.page(DatasetQuery.everywhere(Show.UNASSIGNED_PERSONAL), 1, ClauseResult.MOST_OFFENDERS);
        long entries = repositories.all().size() + collections.count(CollectionQuery.all());
        if (entries == 0) {
            return new ClauseResult.NotApplicable("The catalog is empty.");
        }
        Answer answer = new Answer()
                .counted("repositories and collections in the inventory", entries)
                .counted("repositories without a location", nowhere.size())
                .counted("collections without a custodian", unkept.size())
                .counted("collections without a location", unplaced.size())
                .counted("datasets with personal data in no collection", loose.total());
        nowhere.forEach(repository -> answer.offender(
                repository.name() + ": no location", "/catalog/repositories/" + repository.id() + "/edit"));
        unkept.forEach(collection -> answer.offender(
                collection.name() + ": no custodian", "/catalog/collections/" + collection.id() + "/edit"));
        unplaced.forEach(collection -> answer.offender(
                collection.name() + ": no location", "/catalog/collections/" + collection.id() + "/edit"));
        loose.items()
                .forEach(dataset -> answer.offender(
                        "%s › %s: personal data in no collection, so nobody answers for it"
                                .formatted(dataset.repositoryName(), dataset.name()),
                        "/catalog/datasets/" + dataset.id()));
        return answer.more(loose.total() - loose.items().size()).result();
    }
}
