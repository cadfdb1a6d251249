package org.hornbook.server.access.asking;

import java.util.Optional;
import org.hornbook.server.access.Grants;
import org.hornbook.server.directory.AccessChanged;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.roster.PersonId;
import org.hornbook.server.directory.roster.RosterImported;
import org.hornbook.server.directory.roster.Rosters;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever leaves loses every grant in the transaction that says so: when the roster no longer has them as staff, and when
 * their account is ended (clause DSE-6). Their open requests end too. Delivery looks at both again by itself.
 */
@Component
class Leavers {

    private final Grants grants;
    private final Requests requests;
    private final Accounts accounts;
    private final Rosters rosters;

    Leavers(Grants grants, Requests requests, Accounts accounts, Rosters rosters) {
        this.grants = grants;
        this.requests = requests;
        this.accounts = accounts;
        this.rosters = rosters;
    }

    @EventListener
    @Transactional
    public void onRoster(RosterImported imported) {
        if (imported.staffWhoLeft().isEmpty()) {
            return;
        }
        for (Account account : accounts.all()) {
            Optional<PersonId> person = rosters.ofAccount(account.id().value());
            if (person.filter(imported.staffWhoLeft()::contains).isPresent()) {
                end(account.id(), "The roster no longer has this person as staff.");
            }
        }
    }

    @EventListener
    @Transactional
    public void onAccount(AccessChanged changed) {
        if (accounts.find(changed.id()).filter(Account::active).isEmpty()) {
            end(changed.id(), "The account was ended.");
        }
    }

    private void end(AccountId account, String why) {
        grants.revokeAllOf(account, why);
        requests.of(account).stream()
                .filter(request -> request.state().waits())
                .forEach(request -> requests.endFor(Actor.system(), request, why));
    }
}
