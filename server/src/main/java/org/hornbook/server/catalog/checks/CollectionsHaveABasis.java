package org.hornbook.server.catalog.checks;

import java.util.List;
import org.hornbook.server.catalog.CollectionQuery;
import org.hornbook.server.catalog.CollectionQuery.Gap;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.DataCollection;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.springframework.stereotype.Component;

/** Clause COL-1: data is collected for a law, a regulation or a need that somebody can name. */
@Component
class CollectionsHaveABasis implements ClauseCheck {

    private final Collections collections;

    CollectionsHaveABasis(Collections collections) {
        this.collections = collections;
    }

    @Override
    public String code() {
        return "collections-have-a-basis";
    }

    @Override
    public String statement() {
        return "Every collection has a basis, and names the law, the regulation or the question that it answers.";
    }

    @Override
    public ClauseResult evaluate() {
        long all = collections.count(CollectionQuery.all());
        if (all == 0) {
            return new ClauseResult.NotApplicable("No collection is in the catalog yet.");
        }
        List<DataCollection> without = collections.all(CollectionQuery.lacking(Gap.BASIS));
        List<DataCollection> uncited = collections.all(CollectionQuery.lacking(Gap.CITATION));
        Answer answer = new Answer()
                .counted("collections", all)
                .counted("collections without a basis", without.size())
                .counted("collections whose basis names nothing", uncited.size());
        without.forEach(collection ->
                answer.offender(collection.name() + ": no basis", "/catalog/collections/" + collection.id() + "/edit"));
        uncited.forEach(collection -> answer.offender(
                collection.name() + ": the basis has no citation",
                "/catalog/collections/" + collection.id() + "/edit"));
        return answer.result();
    }
}
