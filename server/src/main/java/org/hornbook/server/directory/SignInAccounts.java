package org.hornbook.server.directory;

import java.util.Locale;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account that somebody tries to sign in with. */
@Component
class SignInAccounts implements UserDetailsService {

    private final AccountStore store;

    SignInAccounts(AccountStore store) {
        this.store = store;
    }

    @Override
    public UserDetails loadUserByUsername(String signInName) {
        Account account = store.findBySignInName(signInName.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(signInName));
        String hash = store.findPasswordHash(account.id()).orElse("");
        return new SignedInAccount(account.asActor(), account.signInName(), hash, account.active());
    }
}
