package org.hornbook.server.access.handling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.obligations.PackSetting;
import org.hornbook.server.obligations.PolicyPack;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who acknowledged the handling rules, and for how long that counts (clause MAN-4). */
@Component
public class Acknowledgements {

    private final AcknowledgementStore store;
    private final HandlingRules rules;
    private final HandlingDuty duty;
    private final Journal journal;
    private final PolicyPack pack;
    private final District district;
    private final Clock clock;

    Acknowledgements(
            AcknowledgementStore store,
            HandlingRules rules,
            HandlingDuty duty,
            Journal journal,
            PolicyPack pack,
            District district,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.duty = duty;
        this.journal = journal;
        this.pack = pack;
        this.district = district;
        this.clock = clock;
    }

    /** The newest acknowledgement of each account that ever gave one. */
    public Map<AccountId, Acknowledgement> newest() {
        int needed = store.neededEdition();
        return store.newest().stream()
                .map(row -> acknowledgement(row, needed))
                .collect(Collectors.toUnmodifiableMap(Acknowledgement::account, one -> one));
    }

    /** The newest one of the account. */
    public Optional<Acknowledgement> of(AccountId account) {
        return store.newestOf(account).map(row -> acknowledgement(row, store.neededEdition()));
    }

    /** True when the account's acknowledgement counts today. */
    public boolean isCurrent(AccountId account) {
        return of(account).filter(one -> one.countsOn(today())).isPresent();
    }

    private Acknowledgement acknowledgement(AcknowledgementStore.Row row, int needed) {
        LocalDate until = day(row.at()).plusMonths(pack.setting(PackSetting.ACKNOWLEDGEMENT_MONTHS));
        return new Acknowledgement(row.account(), row.edition(), row.at(), until, row.edition() < needed);
    }

    /**
     * Notes that the actor read the rules in force and will keep them; their task is done.
     *
     * @param edition what was read; "conflict" when another one is in force meanwhile
     */
    @Transactional
    public void acknowledge(Actor actor, int edition) {
        if (rules.current().number() != edition) {
            throw Problem.conflict("The rules changed while you were reading. Read the new edition, please.");
        }
        Instant now = clock.instant();
        store.insert(actor.id(), edition, now);
        journal.append(
                actor,
                "access.handling.acknowledged",
                new Subject("account", actor.id().toString(), actor.name()),
                Map.of("edition", Integer.toString(edition)));
        duty.done(actor);
    }

    /** Today in the district. */
    public LocalDate today() {
        return day(clock.instant());
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, district.zone());
    }
}
