package org.hornbook.server.directory;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Paging;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the district's staff. */
@Component
public class Accounts {

    private final AccountStore store;
    private final PasswordEncoder passwordEncoder;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountStore store,
            PasswordEncoder passwordEncoder,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.passwordEncoder = passwordEncoder;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Opens an account that cannot sign in with a password until one is set. */
    @Transactional
    public Account open(Actor actor, NewAccount request) {
        Account account = new Account(
                new AccountId(UUID.randomUUID()),
                SignInName.normal(request.signInName()),
                request.name().strip(),
                request.title().strip(),
                request.roles(),
                true,
                0);
        store.insert(account);
        journal.append(actor, "directory.account.opened", subject(account), Map.of("roles", roles(account)));
        return account;
    }

    /** Sets the password that the account signs in with. Whether it is strong enough is decided before. */
    @Transactional
    public void setPassword(Actor actor, AccountId id, CharSequence password) {
        Account account = require(id);
        store.updatePassword(id, encode(password));
        journal.append(actor, "directory.password.set", subject(account), Map.of());
    }

    /** Changes name, title and roles; a change of roles ends the account's sessions. */
    @Transactional
    public AccountOutcome change(Actor actor, AccountId id, AccountChange change) {
        Account before = require(id);
        if (removesAdministrator(before, change.roles())) {
            if (actor.id().equals(id)) {
                return new AccountOutcome.OwnAccount();
            }
            if (store.administratorsBeside(id) == 0) {
                return new AccountOutcome.LastAdministrator();
            }
        }
        if (!store.update(id, change)) {
            throw Problem.conflict("Somebody else changed this account. Open it again and repeat your change.");
        }
        Account after = require(id);
        journal.append(actor, "directory.account.changed", subject(after), Map.of("roles", roles(after)));
        if (!before.roles().equals(after.roles())) {
            events.publishEvent(new AccessChanged(id, after.signInName()));
        }
        return new AccountOutcome.Done(after);
    }

    /** Ends the account: nobody can use it any more, and its sessions end at once. */
    @Transactional
    public AccountOutcome deactivate(Actor actor, AccountId id) {
        Account account = require(id);
        if (actor.id().equals(id)) {
            return new AccountOutcome.OwnAccount();
        }
        if (account.roles().contains(Role.ADMINISTRATOR) && store.administratorsBeside(id) == 0) {
            return new AccountOutcome.LastAdministrator();
        }
        return setActive(actor, account, "directory.account.deactivated", false);
    }

    /** Opens an ended account again, with the roles it had. */
    @Transactional
    public AccountOutcome reactivate(Actor actor, AccountId id) {
        return setActive(actor, require(id), "directory.account.reactivated", true);
    }

    private AccountOutcome setActive(Actor actor, Account account, String act, boolean active) {
        if (store.updateActive(account.id(), active)) {
            journal.append(actor, act, subject(account), Map.of("roles", roles(account)));
            events.publishEvent(new AccessChanged(account.id(), account.signInName()));
        }
        return new AccountOutcome.Done(require(account.id()));
    }

    /** Notes that the person signed in, and with what, such as {@code password}. */
    @Transactional
    public void signedIn(AccountId id, String how) {
        Account account = require(id);
        store.updateLastSignIn(id, clock.instant());
        journal.append(account.asActor(), "directory.signed-in", subject(account), Map.of("with", how));
    }

    /** The number that sessions of this account must carry; empty when the account is ended or unknown. */
    public Optional<Integer> findAccessVersion(AccountId id) {
        return store.findAccessVersion(id);
    }

    /** The stored hash of the account's password, if it has one. */
    public Optional<String> findPasswordHash(AccountId id) {
        return store.findPasswordHash(id);
    }

    /** True before the first account is opened. */
    public boolean isEmpty() {
        return store.isEmpty();
    }

    /** A page of the accounts that match, by name; pages are counted from 1. */
    public Paging<AccountRow> find(AccountQuery query, int page, int size) {
        return new Paging<>(store.page(query, (page - 1L) * size, size), page, size, store.count(query));
    }

    private static boolean removesAdministrator(Account before, Set<Role> after) {
        return before.active() && before.roles().contains(Role.ADMINISTRATOR) && !after.contains(Role.ADMINISTRATOR);
    }

    /** The account, if it exists. */
    public Optional<Account> find(AccountId id) {
        return store.find(id);
    }

    /** The account with that sign-in name, if it exists. */
    public Optional<Account> findBySignInName(String signInName) {
        return store.findBySignInName(SignInName.normal(signInName));
    }

    /** The account; ends the request with "not found" when there is none. */
    public Account require(AccountId id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("There is no such account."));
    }

    /** Everyone, by name. */
    public List<Account> all() {
        return store.all();
    }

    /** Active accounts with the role, by name. */
    public List<Account> withRole(Role role) {
        return store.all().stream()
                .filter(account -> account.active() && account.roles().contains(role))
                .toList();
    }

    /** Names of accounts by id, for lists; unknown ids are left out. */
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        return store.names(ids);
    }

    private String encode(CharSequence password) {
        String encoded = passwordEncoder.encode(password);
        if (encoded == null) {
            throw new IllegalStateException("the password encoder gave nothing");
        }
        return encoded;
    }

    private static Subject subject(Account account) {
        return new Subject("account", account.id().toString(), account.name());
    }

    private static String roles(Account account) {
        return account.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }
}
