package org.hornbook.server.directory.own;

import org.hornbook.server.directory.Accounts;
import org.hornbook.server.shared.AccountId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Asked for before a way to sign in is changed or added: somebody at an unattended desk must not take it over. */
@Component
class PresentPassword {

    private final Accounts accounts;
    private final PasswordEncoder encoder;

    PresentPassword(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
    }

    /** True when the account signs in with a password. */
    boolean isSet(AccountId account) {
        return accounts.findPasswordHash(account).isPresent();
    }

    /** True when this is it, or the account has none. */
    boolean matches(AccountId account, String typed) {
        return accounts.findPasswordHash(account)
                .map(hash -> encoder.matches(typed, hash))
                .orElse(true);
    }
}
