package org.hornbook.server.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hornbook.server.access.delivery.DisclosureStore;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Paging;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of disclosures. Every delivery is noted before anything of it leaves, with the people whose data it was:
 * so the record of one student that 34 CFR 99.32 wants, and the log of access of 603 CMR 23.07(1), are one query.
 */
@Component
public class Disclosures {

    private final DisclosureStore store;
    private final Rosters rosters;
    private final Journal journal;
    private final Clock clock;

    Disclosures(DisclosureStore store, Rosters rosters, Journal journal, Clock clock) {
        this.store = store;
        this.rosters = rosters;
        this.journal = journal;
        this.clock = clock;
    }

    /** Which disclosures to list. */
    public enum Which {
        /** What 34 CFR 99.32 wants on record. */
        FEDERAL_RECORD,
        /** Everything, staff with a legitimate interest included. */
        ALL
    }

    /** Notes a disclosure, in the record and in the journal; the journal names no person. Returns its id. */
    @Transactional
    public UUID note(Actor actor, NewDisclosure disclosure) {
        UUID id = UUID.randomUUID();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.insert(id, at, actor, disclosure);
        journal.append(
                actor,
                "access.disclosed",
                new Subject("disclosure", id.toString(), disclosure.source()),
                Map.of(
                        "way", disclosure.way().name(),
                        "grant", disclosure.grant().map(GrantId::toString).orElse("none"),
                        "basis", disclosure.basis().name(),
                        "elements", Integer.toString(disclosure.elements().size()),
                        "rows", Long.toString(disclosure.rows()),
                        "people", Integer.toString(disclosure.people().size())));
        return id;
    }

    /** One page of the disclosures of a person's data, the newest first. */
    public Paging<Disclosure> of(PersonId person, Which which, int page, int size) {
        Set<PersonId> ids = new HashSet<>(rosters.idsOf(person));
        ids.add(person);
        return store.page(ids, which == Which.FEDERAL_RECORD, page, size);
    }

    /** One page of what was delivered by a grant, the newest first. */
    public Paging<Disclosure> of(GrantId grant, int page, int size) {
        return store.ofGrant(grant, page, size);
    }
}
