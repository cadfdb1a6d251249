package org.hornbook.server.catalog;

import java.util.Set;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.shared.AccountId;

/**
 * A data collection: datasets, or paper, that serve one purpose and for which one person answers.
 *
 * @param facts what people say about it
 * @param level the highest level of its elements, its declared data types and what people raised it to
 * @param foundTypes codes of the data types of its elements
 * @param datasets datasets in it that are still there
 * @param elements elements in these
 * @param unreviewed elements whose classification nobody looked at yet (clause STO-2)
 * @param version for optimistic locking
 */
public record DataCollection(
        CollectionId id,
        CollectionFacts facts,
        Sensitivity level,
        Set<String> foundTypes,
        int datasets,
        int elements,
        int unreviewed,
        int version) {

    public DataCollection {
        foundTypes = Set.copyOf(foundTypes);
    }

    /** Its name. */
    public String name() {
        return facts.name();
    }

    /** True when the account is its custodian or deputy. */
    public boolean isKeptBy(AccountId account) {
        return account.equals(facts.custodian()) || account.equals(facts.deputy());
    }

    /** True when nobody said why it may be collected, or the basis names nothing (clause COL-1). */
    public boolean lacksBasis() {
        return facts.basis() == null;
    }

    /** True when there is a basis and it names no law, regulation or question. */
    public boolean lacksCitation() {
        return facts.basis() != null && facts.citation().isEmpty();
    }
}
