package org.hornbook.server.catalog.checks;

import java.util.List;
import org.hornbook.server.catalog.CollectionQuery;
import org.hornbook.server.catalog.CollectionQuery.Gap;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.DataCollection;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.springframework.stereotype.Component;

/** Clause STO-2: what the catalog says of the types of data was looked at by people. */
@Component
class ClassificationsAreReviewed implements ClauseCheck {

    private final Collections collections;

    ClassificationsAreReviewed(Collections collections) {
        this.collections = collections;
    }

    @Override
    public String code() {
        return "classifications-are-reviewed";
    }

    @Override
    public String statement() {
        return "The types of data of every collection were confirmed or corrected by people.";
    }

    @Override
    public ClauseResult evaluate() {
        List<DataCollection> scanned = collections.all(CollectionQuery.all()).stream()
                .filter(collection -> collection.elements() > 0)
                .toList();
        if (scanned.isEmpty()) {
            return new ClauseResult.NotApplicable("No collection holds scanned data yet.");
        }
        List<DataCollection> waiting = collections.all(CollectionQuery.lacking(Gap.REVIEW));
        long elements = scanned.stream().mapToLong(DataCollection::elements).sum();
        long unreviewed = waiting.stream().mapToLong(DataCollection::unreviewed).sum();
        Answer answer = new Answer()
                .counted("elements in collections", elements)
                .counted("elements reviewed by people", elements - unreviewed)
                .counted("collections with classifications that nobody reviewed", waiting.size());
        waiting.forEach(collection -> answer.offender(
                "%s: %d of %d elements not reviewed"
                        .formatted(collection.name(), collection.unreviewed(), collection.elements()),
                "/catalog/review?collection=" + collection.id() + "&review=SUGGESTED"));
        return answer.result();
    }
}
