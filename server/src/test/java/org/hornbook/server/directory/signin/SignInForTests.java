package org.hornbook.server.directory.signin;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/** Hands tests the principal that a sign-in with a password makes. */
@Component
public class SignInForTests {

    private final SignInAccounts accounts;

    SignInForTests(SignInAccounts accounts) {
        this.accounts = accounts;
    }

    /** The principal of the account with that sign-in name. */
    public UserDetails principal(String signInName) {
        return accounts.named(signInName);
    }
}
