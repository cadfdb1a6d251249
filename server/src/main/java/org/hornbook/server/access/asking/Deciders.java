package org.hornbook.server.access.asking;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hornbook.server.catalog.CollectionId;
import org.hornbook.server.catalog.CollectionQuery;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.Custodianship;
import org.hornbook.server.catalog.DataCollection;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetId;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who decides about a request (clauses DSE-6, MAN-3): the custodian of the data, the deputy while the custodian is away,
 * the governance lead where nobody else can; for restricted data a second, different person; on appeal the governance
 * lead, or the superintendent when the lead decided before. Nobody decides about their own request.
 */
@Component
public class Deciders {

    private final Datasets datasets;
    private final Collections collections;
    private final Custodianship custodianship;
    private final Accounts accounts;

    Deciders(Datasets datasets, Collections collections, Custodianship custodianship, Accounts accounts) {
        this.datasets = datasets;
        this.collections = collections;
        this.custodianship = custodianship;
        this.accounts = accounts;
    }

    /** The collection that the dataset is in. */
    public Optional<DataCollection> collection(DatasetId dataset) {
        return datasets.find(dataset).map(Dataset::collection).flatMap(collections::find);
    }

    /** The person who decides first about data that the asker wants; empty when the governance lead does. */
    public Optional<AccountId> first(DatasetId dataset, AccountId asker) {
        Optional<DataCollection> collection = collection(dataset);
        Optional<AccountId> acting = collection.flatMap(custodianship::actingFor);
        return Stream.concat(acting.stream(), collection.stream().flatMap(Deciders::keepers))
                .filter(keeper -> !keeper.equals(asker))
                .filter(keeper -> accounts.find(keeper).filter(Account::active).isPresent())
                .findFirst();
    }

    private static Stream<AccountId> keepers(DataCollection collection) {
        return Stream.of(
                        Optional.ofNullable(collection.facts().custodian()),
                        Optional.ofNullable(collection.facts().deputy()))
                .flatMap(Optional::stream);
    }

    /** True when the actor is the one who decides now. */
    public boolean mayDecide(Actor actor, AccessRequest request) {
        if (actor.id().equals(request.askedBy())) {
            return false;
        }
        return switch (request.state()) {
            case OPEN ->
                first(request.asked().dataset(), request.askedBy())
                        .map(person -> person.equals(actor.id()))
                        .orElseGet(() -> actor.roles().contains(leader(request)));
            case AGREED -> !decided(actor, request) && (keeps(actor, request) || leads(actor));
            case APPEALED -> actor.roles().contains(leader(request)) && !decided(actor, request);
            case GRANTED, REFUSED, TAKEN_BACK -> false;
        };
    }

    /** The role that decides where no person is named: the lead, unless the only leads asked or decided themselves. */
    public Role leader(AccessRequest request) {
        boolean free = accounts.withRole(Role.GOVERNANCE_LEAD).stream()
                .map(Account::asActor)
                .anyMatch(lead -> !lead.id().equals(request.askedBy()) && !decided(lead, request));
        return free ? Role.GOVERNANCE_LEAD : Role.SUPERINTENDENT;
    }

    /** Collections that the actor keeps. */
    Set<CollectionId> kept(Actor actor) {
        return collections.all(CollectionQuery.keptBy(actor.id())).stream()
                .map(DataCollection::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** True when the actor reads all requests: those who decide where nobody else can, and auditors. */
    static boolean watches(Actor actor) {
        return actor.isSystem() || actor.hasAny(Role.GOVERNANCE_LEAD, Role.SUPERINTENDENT, Role.AUDITOR);
    }

    /** True when the actor may read the request: the asker, those who decide and those who watch over decisions. */
    public boolean maySee(Actor actor, AccessRequest request) {
        return watches(actor)
                || actor.id().equals(request.askedBy())
                || decided(actor, request)
                || keeps(actor, request);
    }

    private static boolean leads(Actor actor) {
        return actor.hasAny(Role.GOVERNANCE_LEAD, Role.SUPERINTENDENT);
    }

    private boolean keeps(Actor actor, AccessRequest request) {
        return collection(request.asked().dataset())
                .filter(collection -> collection.isKeptBy(actor.id()))
                .isPresent();
    }

    static boolean decided(Actor actor, AccessRequest request) {
        return is(actor, request.first()) || is(actor, request.second()) || is(actor, request.onAppeal());
    }

    private static boolean is(Actor actor, @Nullable Decision decision) {
        return decision != null && Objects.equals(decision.by(), actor.id());
    }
}
