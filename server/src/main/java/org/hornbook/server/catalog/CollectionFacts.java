package org.hornbook.server.catalog;

import java.util.Set;
import org.hornbook.discovery.vocabulary.DataTypes;
import org.hornbook.discovery.vocabulary.Sensitivity;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What people say about a data collection. Gaps are allowed, because the catalog shows the district as it is; the
 * clause checks count them.
 *
 * @param name unique in the district, at most 200 characters
 * @param purpose what it is for; may be empty
 * @param basis why it may be collected (clause COL-1); null where nobody said
 * @param citation the law or regulation, or for a service need the question it answers; may be empty
 * @param declaredTypes codes of the data types that are known to be in it, besides what scans find
 * @param raisedTo a level that people ask for on top of what its elements give; null for none
 * @param custodian who answers for it (clause MAN-3); null where missing
 * @param deputy who acts when the custodian cannot, another person; null where missing
 * @param contributors who mainly enters the data
 * @param repositories where it is kept, besides the repositories of its datasets
 * @param retentionNote how long it is kept, in words; may be empty
 */
public record CollectionFacts(
        String name,
        String purpose,
        @Nullable Basis basis,
        String citation,
        Set<DataSubject> subjects,
        Set<String> declaredTypes,
        @Nullable Sensitivity raisedTo,
        @Nullable AccountId custodian,
        @Nullable AccountId deputy,
        Set<AccountId> contributors,
        Set<RepositoryId> repositories,
        String retentionNote) {

    /** The longest name. */
    public static final int LONGEST_NAME = 200;

    public CollectionFacts {
        name = name.strip();
        purpose = purpose.strip();
        citation = citation.strip();
        retentionNote = retentionNote.strip();
        subjects = Set.copyOf(subjects);
        declaredTypes = Set.copyOf(declaredTypes);
        contributors = Set.copyOf(contributors);
        repositories = Set.copyOf(repositories);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "a collection needs a name of at most %d characters".formatted(LONGEST_NAME));
        }
        if (custodian != null && custodian.equals(deputy)) {
            throw new IllegalArgumentException("custodian and deputy are two people");
        }
        declaredTypes.forEach(DataTypes.standard()::require);
    }

    /** A collection of which only the name is known. */
    public static CollectionFacts named(String name) {
        return new CollectionFacts(name, "", null, "", Set.of(), Set.of(), null, null, null, Set.of(), Set.of(), "");
    }

    /** The same with other people answering for it. */
    public CollectionFacts withPeople(@Nullable AccountId newCustodian, @Nullable AccountId newDeputy) {
        return new CollectionFacts(
                name,
                purpose,
                basis,
                citation,
                subjects,
                declaredTypes,
                raisedTo,
                newCustodian,
                newDeputy,
                contributors,
                repositories,
                retentionNote);
    }

    /** The same with another basis. */
    public CollectionFacts withBasis(@Nullable Basis newBasis, String newCitation) {
        return new CollectionFacts(
                name,
                purpose,
                newBasis,
                newCitation,
                subjects,
                declaredTypes,
                raisedTo,
                custodian,
                deputy,
                contributors,
                repositories,
                retentionNote);
    }
}
