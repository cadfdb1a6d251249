package org.hornbook.server.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hornbook.server.catalog.Collections;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may see the true counts of a table besides the custodian and the deputy of its collection (clause DSE-6). */
@Component
public class NeedToKnow {

    private static final int LONGEST = 300;

    private final NeedToKnowStore store;
    private final Datasets datasets;
    private final Collections collections;
    private final Journal journal;
    private final District district;
    private final Clock clock;

    NeedToKnow(
            NeedToKnowStore store,
            Datasets datasets,
            Collections collections,
            Journal journal,
            District district,
            Clock clock) {
        this.store = store;
        this.datasets = datasets;
        this.collections = collections;
        this.journal = journal;
        this.district = district;
        this.clock = clock;
    }

    /**
     * Leave to see the true counts of one table.
     *
     * @param purpose what the person needs them for
     * @param until the last day
     */
    public record Grant(AccountId account, String purpose, LocalDate until) {}

    /** True when the account has leave today. */
    public boolean covers(AccountId account, TableId table) {
        return store.covers(account, table, today());
    }

    /** Who has leave today. */
    public List<Grant> of(TableId table) {
        return store.of(table, today());
    }

    /**
     * Lets a person see the true counts of a table for a while. Only the custodian and the deputy of its data do that.
     * Ends with "bad input" without a purpose, or when the last day is past or more than a year away.
     */
    @Transactional
    public void grant(Actor actor, DefinedTable table, Grant grant) {
        checkKeeps(actor, table);
        LocalDate today = today();
        if (grant.purpose().isBlank() || grant.purpose().length() > LONGEST) {
            throw Problem.badInput("Say what the person needs the counts for, in at most 300 characters.");
        }
        if (grant.until().isBefore(today) || grant.until().isAfter(today.plusYears(1))) {
            throw Problem.badInput("Choose a last day from today on, within a year.");
        }
        store.upsert(table.id(), grant, actor.id(), clock.instant());
        journal.append(
                actor,
                "sharing.counts.opened",
                Subjects.of(table),
                Map.of(
                        "to", grant.account().toString(),
                        "purpose", grant.purpose().strip(),
                        "until", grant.until().toString()));
    }

    /** Ends a person's leave to see the true counts. */
    @Transactional
    public void end(Actor actor, DefinedTable table, AccountId account) {
        checkKeeps(actor, table);
        if (store.delete(table.id(), account)) {
            journal.append(actor, "sharing.counts.closed", Subjects.of(table), Map.of("to", account.toString()));
        }
    }

    private void checkKeeps(Actor actor, DefinedTable table) {
        boolean keeps = datasets.find(table.definition().dataset())
                .map(Dataset::collection)
                .flatMap(collections::find)
                .filter(collection -> collection.isKeptBy(actor.id()))
                .isPresent();
        SharingRights.check(
                keeps, "Only the custodian and the deputy of its data say who else may see the true counts.");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), district.zone());
    }
}
