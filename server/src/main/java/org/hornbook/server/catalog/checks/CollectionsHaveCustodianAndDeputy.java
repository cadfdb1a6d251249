package org.hornbook.server.catalog.checks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.server.catalog.CollectionQuery;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.DataCollection;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.obligations.ClauseCheck;
import org.hornbook.server.obligations.ClauseResult;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Clause MAN-3: somebody answers for every collection, and somebody can stand in. People who left do not count. */
@Component
class CollectionsHaveCustodianAndDeputy implements ClauseCheck {

    private final Collections collections;
    private final Accounts accounts;

    CollectionsHaveCustodianAndDeputy(Collections collections, Accounts accounts) {
        this.collections = collections;
        this.accounts = accounts;
    }

    @Override
    public String code() {
        return "collections-have-custodian-and-deputy";
    }

    @Override
    public String statement() {
        return "Every collection has a custodian and a deputy who still work for the district.";
    }

    @Override
    public ClauseResult evaluate() {
        List<DataCollection> all = collections.all(CollectionQuery.all());
        if (all.isEmpty()) {
            return new ClauseResult.NotApplicable("No collection is in the catalog yet.");
        }
        Set<AccountId> active =
                accounts.all().stream().filter(Account::active).map(Account::id).collect(Collectors.toSet());
        Answer answer = new Answer()
                .counted("collections", all.size())
                .counted("collections with a custodian", count(all, active, Part.CUSTODIAN))
                .counted("collections with a deputy", count(all, active, Part.DEPUTY));
        for (DataCollection collection : all) {
            for (Part part : Part.values()) {
                if (!part.isFilled(collection, active)) {
                    answer.offender(
                            "%s: %s".formatted(collection.name(), part.missing(collection)),
                            "/catalog/collections/" + collection.id() + "/edit");
                }
            }
        }
        return answer.result();
    }

    private static long count(List<DataCollection> all, Set<AccountId> active, Part part) {
        return all.stream()
                .filter(collection -> part.isFilled(collection, active))
                .count();
    }

    /** The two parts that somebody must play. */
    private enum Part {
        CUSTODIAN,
        DEPUTY;

        @Nullable
        AccountId of(DataCollection collection) {
            return switch (this) {
                case CUSTODIAN -> collection.facts().custodian();
                case DEPUTY -> collection.facts().deputy();
            };
        }

        boolean isFilled(DataCollection collection, Set<AccountId> active) {
            AccountId person = of(collection);
            return person != null && active.contains(person);
        }

        String missing(DataCollection collection) {
            String part = name().toLowerCase(java.util.Locale.ROOT);
            return of(collection) == null ? "no " + part : "the " + part + " has no active account";
        }
    }
}
