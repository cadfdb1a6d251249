package org.hornbook.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hornbook.server.catalog.CatalogRights;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementId;
import org.hornbook.server.catalog.ElementQuery;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Paging;
import org.hornbook.server.shared.Problem;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may have which data (clause DSE-6). Whether somebody should is decided before; here grants are given, taken back
 * and read, each with a seal that shows alterations.
 */
@Component
public class Grants {

    /** Longer grants are not given: need changes with the school year. */
    static final Duration LONGEST = Duration.ofDays(400);

    private final GrantStore store;
    private final Datasets datasets;
    private final Elements elements;
    private final CatalogRights rights;
    private final Accounts accounts;
    private final Rosters rosters;
    private final Journal journal;
    private final Clock clock;

    Grants(
            GrantStore store,
            Datasets datasets,
            Elements elements,
            CatalogRights rights,
            Accounts accounts,
            Rosters rosters,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.datasets = datasets;
        this.elements = elements;
        this.rights = rights;
        this.accounts = accounts;
        this.rosters = rosters;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Gives a grant. Only the keepers of the dataset's collection, the governance lead and the system do that. Ends with
     * "bad input" when an element is not of the dataset, a treatment does not fit it, the purpose is empty, or the time
     * is empty or longer than 400 days.
     */
    @Transactional
    public Grant give(Actor actor, NewGrant wanted) {
        Dataset dataset = datasets.require(wanted.terms().dataset());
        if (!rights.mayClassify(actor, dataset)) {
            throw Problem.notAllowed(
                    "Only the custodian and the deputy of the data, and the governance lead, grant access to it.");
        }
        check(wanted, dataset);
        Account holder = accounts.require(wanted.holder());
        if (!holder.active()) {
            throw Problem.badInput("This account is ended. Choose somebody who works here.");
        }
        GrantId id = GrantId.random();
        store.insert(
                actor,
                new GrantSeal.Sealed(
                        id,
                        wanted.holder(),
                        rosters.ofAccount(wanted.holder().value())
                                .map(PersonId::toString)
                                .orElse(""),
                        wanted.terms(),
                        wanted.purpose().strip(),
                        wanted.origin(),
                        wanted.basis(),
                        wanted.from().truncatedTo(ChronoUnit.MILLIS),
                        wanted.until().truncatedTo(ChronoUnit.MILLIS),
                        null),
                holder.name());
        Grant grant = require(id);
        journal.append(
                actor,
                "access.grant.given",
                subject(grant, dataset.name()),
                Map.of(
                        "to", grant.holder().toString(),
                        "elements",
                                grant.terms().elements().stream()
                                        .map(one -> one.element() + " " + one.treatment())
                                        .collect(Collectors.joining(", ")),
                        "population", grant.terms().population().getClass().getSimpleName(),
                        "until", grant.until().toString()));
        return grant;
    }

    private void check(NewGrant wanted, Dataset dataset) {
        Map<ElementId, Element> known = elements.all(ElementQuery.in(dataset.id())).stream()
                .collect(Collectors.toMap(Element::id, element -> element));
        for (GrantedElement granted : wanted.terms().elements()) {
            Element element = known.get(granted.element());
            if (element == null) {
                throw Problem.badInput("An element is not in this dataset. Choose the elements again.");
            }
            if (!granted.treatment().fits(element.classification().dataType())) {
                throw Problem.badInput("“%s” does not fit the element %s. Choose another treatment."
                        .formatted(granted.treatment().title(), element.name()));
            }
        }
        if (!wanted.terms().filter().stream().allMatch(condition -> known.containsKey(condition.element()))) {
            throw Problem.badInput("A condition is about an element that is not in this dataset. Choose it again.");
        }
        if (wanted.purpose().isBlank()) {
            throw Problem.badInput("Say what the data is needed for.");
        }
        Duration time = Duration.between(wanted.from(), wanted.until());
        if (time.compareTo(Duration.ZERO) <= 0 || time.compareTo(LONGEST) > 0) {
            throw Problem.badInput("A grant ends after it begins, within %d days.".formatted(LONGEST.toDays()));
        }
    }

    /** Takes a grant back; it delivers nothing from then on. "Conflict" when it changed or was taken back since. */
    @Transactional
    public void revoke(Actor actor, GrantId id, int version, String reason) {
        Grant grant = require(id);
        Dataset dataset = datasets.require(grant.terms().dataset());
        if (!rights.mayClassify(actor, dataset) && !actor.id().equals(grant.holder())) {
            throw Problem.notAllowed(
                    "Only the custodian and the deputy of the data, the governance lead and the holder end a grant.");
        }
        if (reason.isBlank()) {
            throw Problem.badInput("Say why the grant is taken back.");
        }
        if (!store.revoke(grant, version, now(), reason.strip())) {
            throw Problem.conflict("Somebody changed this grant, or took it back already.");
        }
        journal.append(actor, "access.grant.revoked", subject(grant, dataset.name()), Map.of("reason", reason.strip()));
    }

    /** Takes back whatever the account holds, because it may no longer have anything; returns how many. */
    @Transactional
    public int revokeAllOf(AccountId holder, String reason) {
        int revoked = 0;
        for (Grant grant : store.of(holder)) {
            if (grant.revokedAt() == null && grant.state() != GrantState.EXPIRED) {
                revoke(Actor.system(), grant.id(), grant.version(), reason);
                revoked++;
            }
        }
        return revoked;
    }

    /** The grant, if it exists. */
    public Optional<Grant> find(GrantId id) {
        return store.find(id);
    }

    /** The grant; ends the request with "not found" when there is none. */
    public Grant require(GrantId id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("There is no such grant."));
    }

    /** All grants of an account, the newest first. */
    public List<Grant> of(AccountId holder) {
        return store.of(holder);
    }

    /** One page of the grants that match, the newest first. */
    public Paging<Grant> page(GrantQuery query) {
        return new Paging<>(store.page(query), query.page(), query.size(), store.count(query));
    }

    /** True when the holder may use grants now: the account is open, and the roster has the person as active staff. */
    public boolean holderIsHere(Grant grant) {
        Optional<PersonId> person =
                grant.holderPerson().or(() -> rosters.ofAccount(grant.holder().value()));
        return accounts.find(grant.holder()).filter(Account::active).isPresent()
                && person.map(id -> rosters.isActiveStaff(id, rosters.today())).orElse(true);
    }

    @EventListener(ApplicationReadyEvent.class)
    void resealUnderCurrentKey() {
        store.resealOld();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Subject subject(Grant grant, String dataset) {
        return new Subject("grant", grant.id().toString(), grant.holderName() + ": " + dataset);
    }
}
