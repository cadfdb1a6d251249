package org.hornbook.server.directory.roster;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which account is whose: the e-mail address decides, an administrator corrects. */
@Component
public class AccountTies {

    private final AccountTieStore store;
    private final Accounts accounts;
    private final Rosters rosters;
    private final Journal journal;
    private final Clock clock;

    AccountTies(AccountTieStore store, Accounts accounts, Rosters rosters, Journal journal, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.rosters = rosters;
        this.journal = journal;
        this.clock = clock;
    }

    /** The accounts that belong to a person. */
    public List<Account> of(PersonId person) {
        return store.accountsOf(person.value()).stream()
                .flatMap(id -> accounts.find(new AccountId(id)).stream())
                .toList();
    }

    /** Says that an account belongs to a person, or to nobody of the roster. */
    @Transactional
    public void tie(Actor actor, AccountId account, Optional<PersonId> person) {
        Account owner = accounts.require(account);
        Optional<PersonId> known = person.map(id -> rosters.require(id).id());
        store.tie(
                account.value(),
                known.map(PersonId::value).orElse(null),
                actor.id().value(),
                clock.instant());
        journal.append(
                actor,
                "directory.account.tied",
                new Subject("account", account.toString(), owner.name()),
                Map.of("person", known.map(PersonId::toString).orElse("nobody")));
    }
}
