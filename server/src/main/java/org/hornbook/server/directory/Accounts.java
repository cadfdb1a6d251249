package org.hornbook.server.directory;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hornbook.server.journal.Journal;
import org.hornbook.server.journal.Journal.Subject;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the district's staff. */
@Component
public class Accounts {

    private final AccountStore store;
    private final PasswordEncoder passwordEncoder;
    private final Journal journal;

    Accounts(AccountStore store, PasswordEncoder passwordEncoder, Journal journal) {
        this.store = store;
        this.passwordEncoder = passwordEncoder;
        this.journal = journal;
    }

    /** Opens an account that cannot sign in with a password until one is set. */
    @Transactional
    public Account open(Actor actor, NewAccount request) {
        Account account = new Account(
                new AccountId(UUID.randomUUID()),
                request.signInName().strip().toLowerCase(Locale.ROOT),
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

    /** The account, if it exists. */
    public Optional<Account> find(AccountId id) {
        return store.find(id);
    }

    /** The account with that sign-in name, if it exists. */
    public Optional<Account> findBySignInName(String signInName) {
        return store.findBySignInName(signInName.strip().toLowerCase(Locale.ROOT));
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
