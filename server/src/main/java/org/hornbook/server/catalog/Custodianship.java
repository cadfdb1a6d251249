package org.hornbook.server.catalog;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands collections from one person to another, and lets deputies act while somebody is away (clause MAN-3). */
@Component
public class Custodianship {

    private final Collections collections;
    private final CollectionStore store;
    private final AbsenceStore absences;
    private final Accounts accounts;
    private final CatalogRights rights;
    private final Journal journal;
    private final Clock clock;
    private final District district;
    private final ApplicationEventPublisher events;

    Custodianship(
            Collections collections,
            CollectionStore store,
            AbsenceStore absences,
            Accounts accounts,
            CatalogRights rights,
            Journal journal,
            Clock clock,
            District district,
            ApplicationEventPublisher events) {
        this.collections = collections;
        this.store = store;
        this.absences = absences;
        this.accounts = accounts;
        this.rights = rights;
        this.journal = journal;
        this.clock = clock;
        this.district = district;
        this.events = events;
    }

    /** What {@link #handOver} would do now. */
    public Handover preview(Actor actor, AccountId from, AccountId to) {
        rights.checkMayAppoint(actor);
        checkSuccessor(from, to);
        return new Handover(
                from,
                to,
                collections.all(CollectionQuery.keptBy(from)).stream()
                        .map(collection -> step(collection, from, to))
                        .toList());
    }

    private static Handover.Step step(DataCollection collection, AccountId from, AccountId to) {
        CollectionFacts facts = collection.facts();
        @Nullable AccountId custodian = from.equals(facts.custodian()) ? to : facts.custodian();
        @Nullable AccountId deputy = from.equals(facts.deputy()) ? to : facts.deputy();
        boolean clash = to.equals(custodian) && to.equals(deputy);
        return new Handover.Step(
                collection.id(), collection.name(), collection.version(), custodian, clash ? null : deputy, clash);
    }

    /**
     * Hands over every collection of one person, as custodian and as deputy, in one act.
     *
     * @param seen the preview that was confirmed; "conflict" when it no longer holds
     * @return how many collections changed hands
     */
    @Transactional
    public int handOver(Actor actor, Handover seen) {
        Handover now = preview(actor, seen.from(), seen.to());
        if (!now.equals(seen)) {
            throw Problem.conflict(
                    "The collections changed since the preview. Look at the new preview and confirm that.");
        }
        now.steps().forEach(step -> take(actor, step));
        journal.append(
                actor,
                "catalog.collections.handed-over",
                new Subject("account", seen.from().toString(), name(seen.from())),
                Map.of(
                        "to",
                        seen.to().toString(),
                        "collections",
                        "" + now.steps().size()));
        return now.steps().size();
    }

    private void take(Actor actor, Handover.Step step) {
        CollectionFacts before = collections.require(step.collection()).facts();
        CollectionFacts after = before.withPeople(step.custodian(), step.deputy());
        if (!store.update(step.collection(), step.version(), after)) {
            throw Problem.conflict("Somebody changed a collection during the handover. Start again.");
        }
        journal.append(
                actor,
                "catalog.collection.handed-over",
                Collections.subject(step.collection(), step.name()),
                CatalogHistory.differences(before, after));
        events.publishEvent(new CollectionChanged(step.collection()));
    }

    private void checkSuccessor(AccountId from, AccountId to) {
        if (from.equals(to)) {
            throw Problem.badInput("The successor is another person. Choose someone else.");
        }
        accounts.require(from);
        if (!accounts.require(to).active()) {
            throw Problem.badInput("The successor has no active account. Choose someone else.");
        }
    }

    /** Lets the deputies act for a person until that day; people may set it for themselves. */
    @Transactional
    public void setAway(Actor actor, AccountId person, LocalDate until) {
        checkMaySetAway(actor, person);
        if (until.isBefore(today())) {
            throw Problem.badInput("The last day away lies in the past. Choose today or a later day.");
        }
        absences.put(person, until, actor.id(), clock.instant());
        note(actor, person, "catalog.custodian.away", Map.of("until", until.toString()));
    }

    /** Ends an absence before its day. */
    @Transactional
    public void setBack(Actor actor, AccountId person) {
        checkMaySetAway(actor, person);
        absences.remove(person);
        note(actor, person, "catalog.custodian.back", Map.of());
    }

    private void note(Actor actor, AccountId person, String act, Map<String, String> details) {
        journal.append(actor, act, new Subject("account", person.toString(), name(person)), details);
        collections
                .all(CollectionQuery.keptBy(person))
                .forEach(collection -> events.publishEvent(new CollectionChanged(collection.id())));
    }

    private void checkMaySetAway(Actor actor, AccountId person) {
        accounts.require(person);
        if (!actor.id().equals(person)) {
            rights.checkMayAppoint(actor);
        }
    }

    /** Who is away today. */
    public List<Absence> away() {
        return absences.current(today());
    }

    /** The absence of that person today, if any. */
    public Optional<Absence> absenceOf(AccountId person) {
        return absences.find(person, today());
    }

    /** Who acts for the collection today: the custodian, or the deputy while the custodian is away or missing. */
    public Optional<AccountId> actingFor(DataCollection collection) {
        @Nullable AccountId custodian = collection.facts().custodian();
        @Nullable AccountId deputy = collection.facts().deputy();
        boolean away = custodian == null || absenceOf(custodian).isPresent();
        return Optional.ofNullable(away && deputy != null ? deputy : custodian);
    }

    private String name(AccountId person) {
        return accounts.find(person).map(Account::name).orElse("");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), district.zone());
    }
}
