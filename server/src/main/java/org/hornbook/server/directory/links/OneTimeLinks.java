package org.hornbook.server.directory.links;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hornbook.server.directory.AccessChanged;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.Secret;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.District;
import org.hornbook.server.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that let a person set their own password, once; an administrator hands them over. */
@Component
public class OneTimeLinks {

    private static final int SECRET_LENGTH = 32;

    private final OneTimeLinkStore store;
    private final Accounts accounts;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final District district;
    private final Clock clock;

    OneTimeLinks(
            OneTimeLinkStore store,
            Accounts accounts,
            Journal journal,
            ApplicationEventPublisher events,
            District district,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.journal = journal;
        this.events = events;
        this.district = district;
        this.clock = clock;
    }

    /** What a link is for, and how long it stays open. */
    public enum Purpose {
        INVITATION(Duration.ofDays(7)),
        RESET(Duration.ofHours(24));

        private final Duration open;

        Purpose(Duration open) {
            this.open = open;
        }
    }

    /**
     * A new link; it replaces an earlier one of the account.
     *
     * @param address what the person opens; shown once, never stored
     * @param until when it closes
     */
    public record Link(String address, Instant until) implements java.io.Serializable {}

    /** Issues a link for an active account. */
    @Transactional
    public Link issue(Actor actor, AccountId id, Purpose purpose) {
        Account account = accounts.require(id);
        if (!account.active()) {
            throw Problem.conflict("This account is inactive. Reactivate it before you issue a link.");
        }
        Secret secret = Secret.random(SECRET_LENGTH);
        Instant until = clock.instant().plus(purpose.open);
        store.replace(id, secret.hash(), purpose, actor.id(), until);
        journal.append(
                actor,
                "directory.link.issued",
                new Subject("account", id.toString(), account.name()),
                Map.of("purpose", purpose.name().toLowerCase(Locale.ROOT)));
        return new Link(district.address() + "/welcome/" + secret.text(), until);
    }

    /** Whose link this is, while it is open. */
    public Optional<Account> findAccount(Secret secret) {
        return store.findAccount(secret.hash(), clock.instant())
                .flatMap(accounts::find)
                .filter(Account::active);
    }

    /** Closes the account's link, if one is open; for a person who has just chosen a password another way. */
    public void close(AccountId account) {
        store.close(account);
    }

    /** Sets the password and closes the link; sessions that were open before end. False when the link is not open. */
    @Transactional
    public boolean redeem(Secret secret, String password) {
        Optional<Account> account = store.take(secret.hash(), clock.instant())
                .flatMap(accounts::find)
                .filter(Account::active);
        account.ifPresent(owner -> {
            accounts.setPassword(owner.asActor(), owner.id(), password);
            events.publishEvent(new AccessChanged(owner.id(), owner.signInName()));
        });
        return account.isPresent();
    }
}
