package org.hornbook.server.catalog.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hornbook.server.catalog.CollectionFacts;
import org.hornbook.server.catalog.Repositories;
import org.hornbook.server.catalog.RepositoryFacts;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.AccountId;
import org.jspecify.annotations.Nullable;

/** Where what is saved now differs from what somebody typed: the heart of the conflict page. */
final class Differences {

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    /** One field that differs. */
    record Difference(String field, String saved, String yours) {}

    static List<Difference> between(
            CollectionFacts saved, CollectionFacts yours, Accounts accounts, Repositories repositories) {
        return new Differences()
                .add("Name", saved.name(), yours.name())
                .add("Purpose", saved.purpose(), yours.purpose())
                .add("Basis", title(saved.basis()), title(yours.basis()))
                .add("Citation", saved.citation(), yours.citation())
                .add("Subjects", list(saved.subjects()), list(yours.subjects()))
                .add("Data types", list(saved.declaredTypes()), list(yours.declaredTypes()))
                .add("Raised to", title(saved.raisedTo()), title(yours.raisedTo()))
                .add("Custodian", person(saved.custodian(), accounts), person(yours.custodian(), accounts))
                .add("Deputy", person(saved.deputy(), accounts), person(yours.deputy(), accounts))
                .add("Contributors", people(saved, accounts), people(yours, accounts))
                .add("Kept in", places(saved, repositories), places(yours, repositories))
                .add("Retention", saved.retentionNote(), yours.retentionNote())
                .found;
    }

    static List<Difference> between(RepositoryFacts saved, RepositoryFacts yours) {
        return new Differences()
                .add("Name", saved.name(), yours.name())
                .add("Kind", saved.kind().title(), yours.kind().title())
                .add("Location", saved.location(), yours.location())
                .add("Medium", saved.medium().title(), yours.medium().title())
                .add("Law that demands paper", saved.paperCitation(), yours.paperCitation())
                .add("Vendor", saved.vendor(), yours.vendor())
                .add("Note", saved.note(), yours.note())
                .found;
    }

    private Differences add(String field, String saved, String yours) {
        if (!saved.equals(yours)) {
            found.add(new Difference(field, saved.isEmpty() ? "nothing" : saved, yours.isEmpty() ? "nothing" : yours));
        }
        return this;
    }

    private static String title(@Nullable Enum<?> value) {
        return value == null
                ? ""
                : value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String list(Collection<?> values) {
        return values.stream()
                .map(value -> value.toString().toLowerCase(java.util.Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String person(@Nullable AccountId id, Accounts accounts) {
        return id == null
                ? ""
                : accounts.find(id).map(account -> account.name()).orElse("Unknown account");
    }

    private static String people(CollectionFacts facts, Accounts accounts) {
        return accounts.names(facts.contributors()).values().stream().sorted().collect(Collectors.joining(", "));
    }

    private static String places(CollectionFacts facts, Repositories repositories) {
        return facts.repositories().stream()
                .map((RepositoryId id) ->
                        repositories.find(id).map(r -> r.name()).orElse(null))
                .filter(Objects::nonNull)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
