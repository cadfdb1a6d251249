package org.hornbook.server.directory.signin;

import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.Secret;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Finds the account that somebody tries to sign in with. */
@Component
class SignInAccounts implements UserDetailsService {

    private static final int UNGUESSABLE = 40;

    private final Accounts accounts;
    private final String noPassword;

    SignInAccounts(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        // an account without a password takes as long to refuse as one with a wrong password
        this.noPassword =
                String.valueOf(encoder.encode(Secret.random(UNGUESSABLE).text()));
    }

    @Override
    public SignedInAccount loadUserByUsername(String signInName) {
        Account account = accounts.findBySignInName(signInName)
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(signInName));
        return new SignedInAccount(
                account.asActor(),
                account.signInName(),
                accounts.findAccessVersion(account.id()).orElse(-1),
                account.active(),
                accounts.findPasswordHash(account.id()).orElse(noPassword));
    }
}
