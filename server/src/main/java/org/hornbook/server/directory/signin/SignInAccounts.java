package org.hornbook.server.directory.signin;

import java.util.ArrayList;
import java.util.List;
import org.hornbook.server.directory.Account;
import org.hornbook.server.directory.Accounts;
import org.hornbook.server.directory.Secret;
import org.hornbook.server.shared.AccountId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Finds the account that somebody tries to sign in with. */
@Component
class SignInAccounts {

    private static final int UNGUESSABLE = 40;

    private final Accounts accounts;
    private final String noPassword;

    SignInAccounts(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        // an account without a password takes as long to refuse as one with a wrong password
        this.noPassword =
                String.valueOf(encoder.encode(Secret.random(UNGUESSABLE).text()));
    }

    /** The account whose password is about to be looked at. */
    SignedInAccount named(String signInName) {
        return accounts.findBySignInName(signInName)
                .map(account -> principal(
                        account, accounts.findPasswordHash(account.id()).orElse(noPassword)))
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(signInName));
    }

    /**
     * Somebody who proved by other means than a password that the account is theirs.
     *
     * @param factor which means, as Spring Security names them
     * @throws SignInRefused when the account has ended
     */
    Authentication proved(AccountId id, FactorGrantedAuthority factor) {
        Account account = accounts.require(id);
        if (!account.active()) {
            throw new SignInRefused(SignInRefusal.CLOSED);
        }
        SignedInAccount principal = principal(account, "");
        List<GrantedAuthority> authorities = new ArrayList<>(principal.getAuthorities());
        authorities.add(factor);
        return UsernamePasswordAuthenticationToken.authenticated(principal, "", authorities);
    }

    private SignedInAccount principal(Account account, String passwordHash) {
        return new SignedInAccount(
                account.asActor(),
                account.signInName(),
                accounts.findAccessVersion(account.id()).orElse(-1),
                account.active(),
                passwordHash);
    }
}
